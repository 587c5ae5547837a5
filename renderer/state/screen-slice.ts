import type { NoticeNumber, PhotoId, RecipientId } from '../../shared/contract/identifiers.ts'
import type { NoticeDuty } from '../../shared/contract/notice.ts'
import type { RecallScope } from '../../shared/contract/recall.ts'
import type { Screen } from './screen.ts'

/** What lies over the screen, one at a time. */
export type Overlay =
  | { readonly name: 'palette' }
  | { readonly name: 'keys' }
  | { readonly name: 'open-folder' }
  | { readonly name: 'preview' }
  | { readonly name: 'save-search' }
  | { readonly name: 'merge-draft' }
  | { readonly name: 'ingest' }
  | { readonly name: 'rename-search' }
  | { readonly name: 'export'; readonly photoIds: readonly PhotoId[] }
  | { readonly name: 'jobs' }
  | {
      readonly name: 'deliver'
      readonly photoIds: readonly PhotoId[]
      /** The export whose files go out; without one the photos' files are made first. */
      readonly exportJob?: string
      /** Where to, where that was said before: then it begins at once. */
      readonly places?: { readonly recipients: readonly RecipientId[]; readonly destinations: readonly string[] }
    }
  | { readonly name: 'deliveries'; readonly photoId: PhotoId }
  | { readonly name: 'contact-sheet'; readonly photoIds: readonly PhotoId[] }
  | { readonly name: 'copy-fields'; readonly photoId: PhotoId }
  | { readonly name: 'list-csv' }
  | { readonly name: 'rename'; readonly photoIds: readonly PhotoId[] }
  | { readonly name: 'transfer'; readonly act: 'copy' | 'move'; readonly photoIds: readonly PhotoId[] }
  | { readonly name: 'unlock'; readonly photoIds: readonly PhotoId[] }
  | { readonly name: 'notice-question'; readonly question: NoticeQuestion; readonly notice: NoticeNumber }
  | { readonly name: 'codes' }
  | { readonly name: 'lists' }
  | { readonly name: 'change-keys' }
  | { readonly name: 'own-notice' }
  | { readonly name: 'trim-vault' }
  | { readonly name: 'report'; readonly photoId: PhotoId | undefined }
  | { readonly name: 'delete-killed'; readonly notice: NoticeNumber }
  | { readonly name: 'duty-note'; readonly notice: NoticeNumber; readonly duty: NoticeDuty['duty'] }
  | {
      readonly name: 'recall-holder'
      readonly scope: RecallScope
      readonly recipient: RecipientId | null
      readonly destination: string
      /** True for a folder that nobody was sent from. */
      readonly folder: boolean
      readonly who: string
    }
  | {
      readonly name: 'told-note'
      readonly notice: NoticeNumber
      readonly recipient: RecipientId
      readonly called: string
    }

/** What a person is asked a reason for. */
export type NoticeQuestion = 'close' | 'reject' | 'reopen'

/** Which screen shows, where Back goes, and what lies over it. */
export interface ScreenSlice {
  readonly screen: Screen
  /** Earlier screens, the last one first to return to. */
  readonly earlier: readonly Screen[]
  readonly overlay: Overlay | null
  /** The screen a person asked for while unsaved changes stand in the info editor; they are asked first. */
  readonly wanted: Screen | null
  /** Goes to a screen; asks first where that would lose unsaved changes. */
  openScreen(screen: Screen): void
  /** Goes to the screen before, at last to the contact sheet. */
  goBack(): void
  openOverlay(overlay: Overlay): void
  closeOverlay(): void
  /** Answers the question about unsaved changes. `save` stays where saving fails. */
  answerLeaving(answer: 'save' | 'discard' | 'stay'): Promise<void>
}
