import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PlainFile } from '../plain-jpeg/read-file-facts.ts'
import { makeStandIn } from '../plain-jpeg/stand-in.ts'
import type { ExifToolPool } from '../process/exiftool-pool.ts'
import type { HeldFile } from '../process/held-file.ts'
import type { ExifToolWrite } from './run-exiftool-write.ts'
import { runExifToolWrite } from './run-exiftool-write.ts'
import type { StageFolder } from './stage-folder.ts'

/** What is written into a stage's photo. `plain` is what is known of the photo where it is a plain JPEG; else the stage holds its copy. */
export interface StagedWrite {
  readonly stage: StageFolder
  readonly plain: PlainFile | null
  /** The photo's bytes, where they are held. */
  readonly held: HeldFile | null
  readonly write: Omit<ExifToolWrite, 'folder' | 'file'>
}

/**
 * Writes metadata into the photo of a stage with ExifTool; into a plain JPEG by way of its stand-in, so that the picture is not copied twice.
 *
 * Proves nothing: the caller reads the staged photo back. Throws DeskError `format-not-writable`, `tool-failed`, `storage-unavailable`.
 */
export async function writeStaged(pool: ExifToolPool, { stage, plain, held, write }: StagedWrite): Promise<void> {
  if (plain !== null && (await writeByStandIn(pool, { stage, plain, held, write }))) return
  if (plain !== null) await copyFile(write.path, stage.photo)
  await runExifToolWrite(pool, { ...write, folder: stage.path, file: stage.fileName })
}

// False where ExifTool would do otherwise with the whole file, or might: then it gets that one, and has the last word.
async function writeByStandIn(
  pool: ExifToolPool,
  { stage, plain, held, write }: StagedWrite & { readonly plain: PlainFile }
): Promise<boolean> {
  const { head, scansAt } = plain
  const own = join(stage.path, 'stand-in')
  const file = 'photo.jpg'
  await pool.threads.run('makeFolder', { folder: own, files: [{ name: file, bytes: makeStandIn(plain) }] })
  try {
    await runExifToolWrite(pool, { ...write, folder: own, file })
    const picture = held?.bytes ?? write.path
    return await pool.threads.run('assemble', { standIn: join(own, file), head, scansAt, picture, to: stage.photo })
  } catch (error) {
    if (error instanceof DeskError && error.code === 'format-not-writable') return false
    throw error
  }
}
