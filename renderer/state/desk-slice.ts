import type { DeskInfo, Source } from '../../shared/contract/desk.ts'
import type { NoticeNumber } from '../../shared/contract/identifiers.ts'
import type { Notice } from '../../shared/contract/notice.ts'
import type { NoticePhotos } from '../../shared/contract/notice-board.ts'
import type { ToldCount } from '../../shared/contract/notice-recipients.ts'
import type { PhotoCounts } from '../../shared/contract/photo.ts'
import type { Recipient } from '../../shared/contract/recipients.ts'
import type { DeskSettings } from '../../shared/contract/settings.ts'

/** What the window shows of the desk itself: name, sources, counts over all photos, settings, notices. Null while not yet told. */
export interface DeskSlice {
  readonly info: DeskInfo | null
  readonly sources: readonly Source[] | null
  readonly deskCounts: PhotoCounts | null
  readonly settings: DeskSettings | null
  /** Those the desk sends pictures to. */
  readonly recipients: readonly Recipient[] | null
  readonly notices: readonly Notice[] | null
  /** How many photos each notice is about; one without any has no key. */
  readonly noticePhotos: ReadonlyMap<NoticeNumber, NoticePhotos>
  /** How many have to be told of each notice, and were; one of which nobody has to be told has no key. */
  readonly noticeTold: ReadonlyMap<NoticeNumber, ToldCount>
  /** Asks the engine for all of it again. */
  reloadDesk(): Promise<void>
  reloadNotices(): Promise<void>
}
