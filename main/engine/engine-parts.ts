import type { Log } from '../rpc/log.ts'
import type { OpenedDesk } from '../services/describe-desk.ts'
import type { DeskParts } from '../services/desk-parts.ts'
import type { MarkWriter } from '../services/marks/keep-marks-written.ts'
import type { NoticesFolder } from '../services/notices/notices-folder.ts'
import type { ImageCache } from '../services/photos/get-image.ts'
import type { SourcesWatch } from '../services/sources/watch-sources.ts'
import type { DeskFolders } from './make-desk-folders.ts'

/** What the routes hand to the use cases: the parts of the desk, and what is fixed while it is open. */
export interface EngineParts {
  readonly desk: DeskParts
  readonly opened: OpenedDesk
  readonly folders: DeskFolders
  readonly images: ImageCache
  readonly markWriter: MarkWriter
  /** Undefined where this engine serves one command and watches nothing. */
  readonly noticesFolder: NoticesFolder | undefined
  readonly log: Log
  /** As `noticesFolder`. */
  readonly sourcesWatch: SourcesWatch | undefined
}
