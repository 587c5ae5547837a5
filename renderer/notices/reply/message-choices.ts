import type { RecipientId } from '../../../shared/contract/identifiers.ts'
import type { ReplyLanguage, ReplyStyle } from '../../../shared/notice/reply/reply-facts.ts'
import type { MenuEntry } from '../../ui/menu-button.tsx'
import type { Segment } from '../../ui/segments.tsx'

/** The languages texts are written in, each by its own name. */
export const messageLanguages: readonly Segment<ReplyLanguage>[] = [
  { key: 'en', label: 'English' },
  { key: 'fr', label: 'Français' },
  { key: 'es', label: 'Español' },
  { key: 'de', label: 'Deutsch' }
]

/** The manners texts are written in. */
export const messageStyles: readonly (MenuEntry & Segment<ReplyStyle>)[] = [
  { key: 'plain', label: 'Plain' },
  { key: 'afp', label: 'AFP style' },
  { key: 'ap', label: 'AP style' }
]

/** What a text is written for and how. */
export interface MessageChoice {
  readonly what: 'reply' | 'forward'
  readonly style: ReplyStyle
  readonly language: ReplyLanguage
  /** Whom of those who have to be told the forward is for; null where for nobody in particular. */
  readonly recipient: RecipientId | null
}
