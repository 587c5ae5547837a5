import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { DeskParts } from '../desk-parts.ts'

/**
 * Refuses a full path inside the desk's own folder, its samples excepted, and for exports its outbox: the vault holds the bytes of revisions, which are no photos.
 *
 * The path need not be there yet; links are followed. `undone` says what did not happen. Throws DeskError `bad-input`.
 */
export async function refuseOwnFolder(
  { ownFolders }: Pick<DeskParts, 'ownFolders'>,
  path: string,
  undone: 'read' | 'exported' | 'moved'
): Promise<void> {
  const real = await findRealPath(path)
  if (!isWithin(await findRealPath(ownFolders.desk), real)) return
  if (isWithin(await findRealPath(ownFolders.samples), real)) return
  if (undone === 'exported' && isWithin(await findRealPath(ownFolders.outbox), real)) return
  throw new DeskError(
    'bad-input',
    `${path} is inside the desk’s own folder. Nothing was ${undone}. Choose a folder outside the desk.`,
    { path }
  )
}

/** The path with its links followed, as far as it is there; the rest as it is given. */
export async function findRealPath(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    // Not there, or not to be looked at: where it would be is told by the folder it would be in. Whoever uses it learns why it failed.
    const parent = dirname(path)
    return parent === path ? path : join(await findRealPath(parent), basename(path))
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
