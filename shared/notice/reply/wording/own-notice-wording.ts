import type { Duty } from '../../parsed-notice.ts'
import type { OwnNotice, ReplyLanguage, ReplyStyle } from '../reply-facts.ts'

/** What a notice is about, for one picture, for several, and for one without an id; `{ids}` stands for the ids. */
export type PictureForms = readonly [one: string, many: string, none: string]

/** A correction with values, one without, a kill, a reinstatement. */
export type OwnNoticeForm = 'correction' | 'bare' | 'kill' | 'reinstatement'

/**
 * The desk's own notice in one language: the same words write it and read it back.
 *
 * `{desk}`, `{pairs}` and, with their forms, `{picture}`, `{ofPicture}`, `{by}`, `{pictureLine}` and `{byLine}` stand
 * for the facts. Behind each of them must follow words of the notice, for there the fact ends.
 */
export interface OwnNoticeWording {
  readonly language: ReplyLanguage
  /** What the notice is, for the subject of a mail. */
  readonly heads: Readonly<Record<OwnNotice['kind'], string>>
  readonly picture: PictureForms
  readonly ofPicture: PictureForms
  readonly by: string
  readonly pictureLine: PictureForms
  readonly byLine: string
  /** Label before the reason. */
  readonly reason: string
  readonly templates: Readonly<Record<ReplyStyle, Readonly<Record<OwnNoticeForm, string>>>>
  /** One pair; which value comes first is the order of the style. */
  readonly pair: Readonly<Record<ReplyStyle, string>>
  readonly joiner: Readonly<Record<ReplyStyle, string>>
  readonly closing: Readonly<Record<ReplyStyle, string>>
  /** What the duties are about: the wrong version; the picture; the pictures. */
  readonly objects: readonly [wrong: string, one: string, many: string]
  /** What replaces it: after a correction, after a kill. */
  readonly replacements: readonly [corrected: string, fresh: string]
  /** Sentences with `{x}` for what they are about and `{new}` for what replaces it. */
  readonly duties: Readonly<Record<Duty, string>>
}
