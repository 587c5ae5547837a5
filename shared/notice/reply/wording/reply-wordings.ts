import type { ReplyLanguage } from '../reply-facts.ts'
import { replyEnglish } from './reply-english.ts'
import { replyFrench } from './reply-french.ts'
import { replyGerman } from './reply-german.ts'
import { replySpanish } from './reply-spanish.ts'
import type { ReplyWording } from './reply-wording.ts'

/** Replies and forwards in every language they are written in. */
export const replyWordings: Readonly<Record<ReplyLanguage, ReplyWording>> = {
  en: replyEnglish,
  fr: replyFrench,
  es: replySpanish,
  de: replyGerman
}
