import { fillWords, quoteValue } from './fill-words.ts'
import { formatMoment } from './format-moment.ts'
import { writeDutySentence } from './own-notice-template.ts'
import type { ReplyLanguage, ReplyStyle, WrittenMessage } from './reply-facts.ts'
import { ownNoticeWordings } from './wording/own-notice-wordings.ts'
import { replyWordings } from './wording/reply-wordings.ts'
import { joinParagraphs, writeList } from './write-facts.ts'
import { writeGreeting } from './write-reply.ts'
import { writeSubjectLine } from './write-subject-line.ts'

/** A file somebody was sent: its name there, and when it went out in ISO 8601. */
export interface SentFile {
  readonly name: string
  readonly at: string
}

/** What a recall that no notice stands behind is told with. */
export interface RecallLetterFacts {
  /** Name of the desk that writes. */
  readonly desk: string
  /** Whom it is for. */
  readonly recipient: string | null
  /** The words that are wrong; null where whole versions are called back. */
  readonly words: string | null
  /** Wrong files of theirs, to be replaced. */
  readonly replaced: readonly SentFile[]
  /** Files of theirs whose photo was killed. */
  readonly killed: readonly SentFile[]
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * Asks a recipient to put the right version in place of files they were sent, and to take killed ones away: what a notice would say of an agency, its
 * pictures and its reason is left out, and the files stand with the moment they were sent.
 */
export function writeRecallLetter({
  facts,
  style,
  language
}: {
  readonly facts: RecallLetterFacts
  readonly style: ReplyStyle
  readonly language: ReplyLanguage
}): WrittenMessage {
  const wording = replyWordings[language]
  const asked = ownNoticeWordings[language]
  const { desk, recipient, words, replaced, killed } = facts
  const head = wording.heads[replaced.length === 0 ? 'kill' : 'correction']
  const list = (files: readonly SentFile[]) =>
    writeList(
      wording.files,
      files.map(({ name, at }) => `${name}, ${formatMoment(at, wording.locale)}`)
    )
  const between = style === 'plain' ? '\n' : ' '
  const kill = writeDutySentence(asked, 'stop-using', killed.length > 1 ? 2 : 1)
  const remove = writeDutySentence(asked, 'delete', killed.length > 1 ? 2 : 1)
  const names = [...new Set([...replaced, ...killed].map(({ name }) => name))]
  return {
    subject: writeSubjectLine(capitalize(head), names, null),
    text: joinParagraphs([
      writeGreeting(recipient, style, wording),
      fillWords(wording.forward[style], { head, desk }),
      words === null || replaced.length === 0
        ? ''
        : fillWords(wording.wrongWords, { wrong: quoteValue(words, wording.quotes) }),
      replaced.length === 0 ? '' : writeDutySentence(asked, 'replace', 0),
      ...list(replaced),
      killed.length === 0 ? '' : [kill, remove].join(between),
      ...list(killed),
      writeDutySentence(asked, 'tell-third-parties', 0),
      wording.forwardClosing[style],
      style === 'ap' ? desk : `${wording.signOff}\n${desk}`
    ])
  }
}
