import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { splitJpeg } from './jpeg-segments.ts'

/** Throws DeskError `damaged-file` for a JPEG that cannot be taken apart up to the end of its image: no write could be proven on it. */
export async function requireWholeJpeg(path: string, bytesPath: string): Promise<void> {
  if (splitJpeg(await readFile(bytesPath)) !== null) return
  throw new DeskError(
    'damaged-file',
    `${JSON.stringify(basename(path))} is cut off or damaged: the picture does not end where it should. The file is as it was. Ask the sender for a whole copy.`,
    { path }
  )
}
