import type { LucideIcon } from 'lucide-react'
import { Check, CheckCheck, CircleAlert, Hourglass, ImageOff, Inbox, ListChecks, Lock, Undo2, X } from 'lucide-react'
import type { Notice, NoticeState } from '../../../shared/contract/notice.ts'
import type { NoticePhotos } from '../../../shared/contract/notice-board.ts'
import { stateWords } from '../../../shared/notice/state-words.ts'
import { isKill } from '../group-notices.ts'
import { isPinned } from './order-notices.ts'

/** A state as the board shows it: a glyph, words, and the colour of the state where it has one. */
export interface NamedState {
  readonly glyph: LucideIcon
  readonly words: string
  readonly tone: 'plain' | 'notice' | 'kill' | 'ok'
}

const looks: Readonly<Record<NoticeState, Omit<NamedState, 'words'>>> = {
  received: { glyph: Inbox, tone: 'notice' },
  understood: { glyph: CircleAlert, tone: 'notice' },
  'values-unknown': { glyph: Hourglass, tone: 'notice' },
  matched: { glyph: CircleAlert, tone: 'notice' },
  proposed: { glyph: CircleAlert, tone: 'notice' },
  applied: { glyph: Check, tone: 'ok' },
  'duties-open': { glyph: ListChecks, tone: 'plain' },
  closed: { glyph: CheckCheck, tone: 'plain' },
  rejected: { glyph: X, tone: 'plain' },
  withdrawn: { glyph: Undo2, tone: 'plain' },
  superseded: { glyph: Undo2, tone: 'plain' },
  reinstated: { glyph: Check, tone: 'ok' }
}

const waits: ReadonlySet<NoticeState> = new Set(['understood', 'matched', 'proposed'])

/** Where a notice stands, in a word or two: its state, but for what a person has to know first. */
export function nameState(notice: Notice, photos: Pick<NoticePhotos, 'photos' | 'locked'>): NamedState {
  const { state, origin } = notice
  if (photos.locked > 0 && isKill(notice)) return { glyph: Lock, words: 'Locked', tone: 'kill' }
  if (isPinned(notice) && photos.photos === 0) return { glyph: ImageOff, words: 'No picture here', tone: 'plain' }
  if (!waits.has(state)) return { ...looks[state], words: stateWords[state] }
  return { ...looks[state], words: origin === 'silent-change' ? 'Silent change' : 'Needs you' }
}
