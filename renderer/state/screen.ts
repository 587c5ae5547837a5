import type { ChangeNumber, NoticeNumber, PhotoId } from '../../shared/contract/identifiers.ts'
import type { RecallAsk } from './recall-ask.ts'

/** The groups of notices on the board and in the rail; a notice may stand in several. */
export type NoticeGroup =
  | 'open'
  | 'kills'
  | 'overdue'
  | 'valuesUnknown'
  | 'needYou'
  | 'openDuties'
  | 'closed'
  | 'closedToday'

/** The parts of a notice's own screen. */
export type NoticeTab = 'review' | 'duties' | 'record'

/** What fills the window. */
export type Screen =
  | { readonly name: 'sheet' }
  | { readonly name: 'info'; readonly photoId: PhotoId }
  | { readonly name: 'notices'; readonly group: NoticeGroup }
  | { readonly name: 'notice'; readonly notice: NoticeNumber; readonly photoId?: PhotoId; readonly tab?: NoticeTab }
  | { readonly name: 'history'; readonly photoId: PhotoId; readonly revision?: number }
  | { readonly name: 'change'; readonly change: ChangeNumber; readonly photoId: PhotoId | undefined }
  | {
      readonly name: 'history-search'
      readonly photoId: PhotoId | undefined
      readonly change: ChangeNumber | undefined
    }
  | { readonly name: 'batch'; readonly photoIds: readonly PhotoId[] }
  | { readonly name: 'compare'; readonly photoIds: readonly PhotoId[] }
  | { readonly name: 'replace' }
  | { readonly name: 'recall'; readonly ask: RecallAsk }
  | { readonly name: 'audit' }
  | { readonly name: 'settings' }
