import { dutyOrder } from './duty-order.ts'
import { fillWords } from './fill-words.ts'
import { formatMoment } from './format-moment.ts'
import { writeDutySentence } from './own-notice-template.ts'
import type { ReplyFacts, WrittenMessage } from './reply-facts.ts'
import { ownNoticeWordings } from './wording/own-notice-wordings.ts'
import { replyWordings } from './wording/reply-wordings.ts'
import { joinParagraphs, writeChanges, writeList, writePicture } from './write-facts.ts'
import type { ReplyRequest } from './write-reply.ts'
import { writeGreeting } from './write-reply.ts'
import { toSubject } from './write-subject-line.ts'

const removals: readonly ReplyFacts['notice']['kind'][] = ['kill', 'withdrawal', 'reinstatement']

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/**
 * A notice passed on to clients and third parties: what it is, which picture, what to read, why, and what they are
 * asked to do; the notice as it came stands at the end.
 */
export function writeForward({ facts, style, language }: ReplyRequest): WrittenMessage {
  const wording = replyWordings[language]
  const asked = ownNoticeWordings[language]
  const { notice, desk } = facts
  const about = removals.includes(notice.kind) ? (notice.pictureIds.length > 1 ? 2 : 1) : 0
  const owed = dutyOrder.filter((duty) => facts.duties.some((one) => one.duty === duty))
  const head = wording.heads[notice.kind]
  return {
    subject: toSubject(`${capitalize(head)} - ${notice.subject}`),
    text: joinParagraphs([
      writeGreeting(facts.recipient, style, wording),
      fillWords(wording.forward[style], { head, desk }),
      [
        ...(notice.agency === null ? [] : [`${wording.agency}${notice.agency}`]),
        `${wording.received}${formatMoment(notice.receivedAt, wording.locale)}`,
        ...writePicture(notice, wording),
        ...(notice.reason === null ? [] : [`${wording.reason}${notice.reason}`])
      ].join('\n'),
      writeChanges(notice.pairs, wording.askChange, wording).join('\n'),
      owed.map((duty) => writeDutySentence(asked, duty, about)).join(style === 'plain' ? '\n' : ' '),
      ...writeList(wording.files, facts.photos),
      wording.forwardClosing[style],
      style === 'ap' ? desk : `${wording.signOff}\n${desk}`,
      notice.text.trim() === '' ? '' : `${wording.noticeText}\n${notice.text.trim()}`
    ])
  }
}
