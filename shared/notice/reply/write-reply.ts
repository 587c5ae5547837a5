import { fillWords } from './fill-words.ts'
import { formatMoment } from './format-moment.ts'
import type { ReplyDuty, ReplyFacts, ReplyLanguage, ReplyStyle, WrittenMessage } from './reply-facts.ts'
import type { ReplyWording } from './wording/reply-wording.ts'
import { replyWordings } from './wording/reply-wordings.ts'
import { joinParagraphs, writeChanges, writeList, writePhotos, writePicture } from './write-facts.ts'
import { toSubject } from './write-subject-line.ts'

/** What a message is written from, and in which manner and language. */
export interface ReplyRequest {
  readonly facts: ReplyFacts
  readonly style: ReplyStyle
  readonly language: ReplyLanguage
}

/** "Removed from our archives: 22 November 2026 at 14:31 UTC, Anna Berg". */
function writeDone({ duty, at, by }: ReplyDuty, wording: ReplyWording): string {
  const what = wording.dutyDone[duty]
  const when = at === null ? '' : formatMoment(at, wording.locale)
  if (when === '') return by === null ? what : `${what}, ${wording.by} ${by}`
  return `${what}${wording.colon} ${when}${by === null ? '' : `, ${by}`}`
}

/** The line a letter begins with; AP’s advisories have none. */
export function writeGreeting(recipient: string | null, style: ReplyStyle, wording: ReplyWording): string {
  if (style === 'ap') return ''
  return recipient === null ? wording.greetingAll : fillWords(wording.greeting, { name: recipient })
}

/**
 * The reply to an agency: what was done on its notice, when, and by whom; what is still open; which photos.
 *
 * It claims that all is done only when no duty is open.
 */
export function writeReply({ facts, style, language }: ReplyRequest): WrittenMessage {
  const wording = replyWordings[language]
  const { notice, duties, desk, recipient } = facts
  const open = duties.filter(({ state }) => state === 'open')
  const done = duties.filter(({ state }) => state === 'done')
  const isDone = open.length === 0
  const words = { notice: wording.yourNotice[notice.kind], at: formatMoment(notice.receivedAt, wording.locale), desk }
  const changes = facts.photos.length === 0 ? [] : writeChanges(notice.pairs, wording.didChange, wording)
  return {
    subject: toSubject(`Re: ${notice.subject} - ${isDone ? wording.subjectDone : wording.subjectOpen}`),
    text: joinParagraphs([
      writeGreeting(recipient, style, wording),
      fillWords((isDone ? wording.replyDone : wording.replyOpen)[style], words),
      [...writePicture(notice, wording), ...changes].join('\n'),
      ...writeList(
        wording.done,
        done.map((duty) => writeDone(duty, wording))
      ),
      ...writeList(
        wording.open,
        open.map(({ duty }) => wording.dutyOpen[duty])
      ),
      ...writePhotos(facts, wording),
      fillWords(wording.replyClosing[style], words),
      style === 'ap' ? desk : `${wording.signOff}\n${desk}`
    ])
  }
}
