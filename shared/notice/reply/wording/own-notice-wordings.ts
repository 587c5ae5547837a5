import type { ReplyLanguage } from '../reply-facts.ts'
import { ownNoticeEnglish } from './own-notice-english.ts'
import { ownNoticeFrench } from './own-notice-french.ts'
import { ownNoticeGerman } from './own-notice-german.ts'
import { ownNoticeSpanish } from './own-notice-spanish.ts'
import type { OwnNoticeWording } from './own-notice-wording.ts'

/** The desk's own notice in every language it is written in. */
export const ownNoticeWordings: Readonly<Record<ReplyLanguage, OwnNoticeWording>> = {
  en: ownNoticeEnglish,
  fr: ownNoticeFrench,
  es: ownNoticeSpanish,
  de: ownNoticeGerman
}
