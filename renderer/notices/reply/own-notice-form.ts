import type { OwnNoticeInput } from '../../../shared/contract/notice-reply.ts'
import type { Duty, NoticePair } from '../../../shared/notice/parsed-notice.ts'
import type { ReplyLanguage, ReplyStyle } from '../../../shared/notice/reply/reply-facts.ts'

/** A row for a value; `id` tells it from the others. */
export type OwnNoticePair = NoticePair & { readonly id: number }

/** The desk's own notice as it is typed. Picture ids stand in one line, with commas or blanks between them. */
export interface OwnNoticeForm {
  readonly kind: OwnNoticeInput['kind']
  readonly pairs: readonly OwnNoticePair[]
  readonly pictureIds: string
  readonly byline: string
  readonly reason: string
  readonly duties: readonly Duty[]
  readonly style: ReplyStyle
  readonly language: ReplyLanguage
}

/** A correction with nothing typed yet, and what clients are usually asked. */
export const emptyOwnNotice: OwnNoticeForm = {
  kind: 'correction',
  pairs: [{ id: 0, correct: '', wrong: '' }],
  pictureIds: '',
  byline: '',
  reason: '',
  duties: ['remove-online', 'tell-third-parties'],
  style: 'plain',
  language: 'en'
}

/** What was typed, as the desk writes it. Rows without a value are none. */
export function readOwnNotice(form: OwnNoticeForm): OwnNoticeInput {
  const { kind, duties, style, language } = form
  return {
    ...{ kind, style, language },
    duties: [...duties],
    pairs: form.pairs
      .map(({ correct, wrong }) => ({ correct: correct.trim(), wrong: wrong.trim() }))
      .filter(({ correct, wrong }) => correct !== '' || wrong !== ''),
    pictureIds: form.pictureIds.split(/[\s,;]+/).filter((id) => id !== ''),
    byline: form.byline.trim() || null,
    reason: form.reason.trim() || null
  }
}
