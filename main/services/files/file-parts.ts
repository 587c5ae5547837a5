import type { DeskParts } from '../desk-parts.ts'
import type { RecordParts } from '../photos/record-photo.ts'

/** The parts file work needs. */
export type FileParts = RecordParts & Pick<DeskParts, 'events' | 'trash' | 'ownFolders'>
