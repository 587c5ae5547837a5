import type { DeskEvents } from './desk-events.ts'
import type { RunningJobs } from './jobs/running-jobs.ts'
import type { FileTurns } from './photos/file-turns.ts'
import type { AnchorFiles } from './ports/anchor-files.ts'
import type { Clock } from './ports/clock.ts'
import type { DeliveryTools } from './ports/delivery.ts'
import type { DeskStore } from './ports/desk-store.ts'
import type { Imaging } from './ports/imaging.ts'
import type { MetadataReader } from './ports/metadata-reader.ts'
import type { MetadataWriter } from './ports/metadata-writer.ts'
import type { NoticeFileReader } from './ports/notice-files.ts'
import type { Signing } from './ports/signing.ts'
import type { Speller } from './ports/spelling.ts'
import type { TrashCan } from './ports/trash-can.ts'
import type { Vault } from './ports/vault.ts'
import type { WriteMail } from './ports/write-mail.ts'
import type { SampleParts } from './sample/create-sample.ts'

/** The folders the desk keeps for itself, as full paths. What is in `desk` is nobody's photo, except in `samples` in it. */
interface OwnFolders {
  readonly desk: string
  readonly samples: string
  /** Where files are made that only pass through: those of rules, and of photos that are delivered at once. */
  readonly outbox: string
}

/** Everything the use cases work with. Each use case names the parts it needs with `Pick`; the engine puts them together. */
export interface DeskParts {
  readonly store: DeskStore
  readonly reader: MetadataReader
  readonly writer: MetadataWriter
  readonly vault: Vault
  readonly noticeFiles: NoticeFileReader
  readonly writeMail: WriteMail
  readonly signing: Signing
  readonly anchors: AnchorFiles
  readonly imaging: Imaging
  readonly speller: Speller
  readonly trash: TrashCan
  readonly clock: Clock
  /** A new id nobody else has: a UUID. */
  readonly newId: () => string
  readonly events: DeskEvents
  readonly jobs: RunningJobs
  readonly turns: FileTurns
  readonly sample: SampleParts
  readonly ownFolders: OwnFolders
  readonly delivery: DeliveryTools
}
