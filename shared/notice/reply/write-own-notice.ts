import { carryValue, joinLines } from './carry-value.ts'
import { dutyOrder } from './duty-order.ts'
import { listOwnNoticeTokens, writeDutySentence } from './own-notice-template.ts'
import { isPlainId, isPlainName, isPlainReason } from './plain-facts.ts'
import type { OwnNotice, ReplyLanguage, ReplyStyle, WrittenMessage } from './reply-facts.ts'
import type { OwnNoticeForm, OwnNoticeWording } from './wording/own-notice-wording.ts'
import { ownNoticeWordings } from './wording/own-notice-wordings.ts'
import { writeSubjectLine } from './write-subject-line.ts'

/** What is written, and in which manner and language. */
export interface OwnNoticeRequest {
  readonly notice: OwnNotice
  readonly style: ReplyStyle
  readonly language: ReplyLanguage
}

function writePairs(notice: OwnNotice, wording: OwnNoticeWording, style: ReplyStyle): string {
  return notice.pairs
    .map(({ correct, wrong }) =>
      wording.pair[style].replace(/\{(correct|wrong)\}/g, (_, side) => carryValue(side === 'correct' ? correct : wrong))
    )
    .join(wording.joiner[style])
}

function writeOpening(notice: OwnNotice, wording: OwnNoticeWording, style: ReplyStyle): string {
  const form: OwnNoticeForm = notice.kind === 'correction' && notice.pairs.length === 0 ? 'bare' : notice.kind
  const { length } = notice.pictureIds
  const variant = {
    wording,
    style,
    form,
    pictures: length === 0 ? 2 : length === 1 ? 0 : 1,
    named: notice.byline !== null
  } as const
  const name = (value: string) => (isPlainName(value, wording) ? value : carryValue(value))
  const facts = {
    desk: name(notice.desk),
    ids: notice.pictureIds.map((id) => (isPlainId(id) ? id : carryValue(id))).join(', '),
    byline: name(notice.byline ?? ''),
    pairs: writePairs(notice, wording, style)
  }
  return listOwnNoticeTokens(variant)
    .map((token) => ('literal' in token ? token.literal : facts[token.slot]))
    .join('')
    .replace(/\n{3,}/g, '\n\n')
}

/**
 * The desk's own notice to its clients, which parseNotice reads back without loss: kind, pairs and their order,
 * byline, picture ids, reason, duties; the agency is then the desk.
 *
 * Only line breaks inside a value become blanks. Each picture id and duty stands once. In AP style the wrong value
 * comes first.
 */
export function writeOwnNotice({ notice, style, language }: OwnNoticeRequest): WrittenMessage {
  const wording = ownNoticeWordings[language]
  const about = notice.kind === 'correction' ? 0 : notice.pictureIds.length > 1 ? 2 : 1
  const duties = dutyOrder
    .filter((duty) => notice.duties.includes(duty))
    .map((duty) => writeDutySentence(wording, duty, about))
  const { reason } = notice
  const written = reason === null ? null : isPlainReason(reason, wording) ? reason : carryValue(joinLines(reason))
  const opening = writeOpening({ ...notice, pictureIds: [...new Set(notice.pictureIds)] }, wording, style)
  const paragraphs = [
    opening,
    ...(written === null ? [] : [`${wording.reason}${written}`]),
    ...(duties.length === 0 ? [] : [duties.join(style === 'plain' ? '\n' : ' ')]),
    wording.closing[style]
  ]
  return {
    subject: writeSubjectLine(wording.heads[notice.kind], notice.pictureIds, notice.byline),
    text: `${paragraphs.join('\n\n')}\n`
  }
}
