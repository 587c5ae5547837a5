import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FileReading } from '../../services/ports/metadata-reader.ts'
import { splitPicture } from './split-picture.ts'

/** Throws DeskError `damaged-file` for a photo that cannot be taken apart up to the end of its image: no write could be proven on it. */
export async function requireWholePhoto({ path, format }: FileReading, bytesPath: string): Promise<void> {
  if (splitPicture(format, await readFile(bytesPath)) !== null) return
  throw new DeskError(
    'damaged-file',
    `${JSON.stringify(basename(path))} is cut off or damaged: the picture does not end where it should. The file is as it was. Ask the sender for a whole copy.`,
    { path }
  )
}
