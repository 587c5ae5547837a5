import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { findFormatByName } from '../../../shared/formats/find-format.ts'
import { isNamesake, matchSidecarName } from '../../../shared/formats/sidecar-names.ts'

/** A file that by its name is a photo's sidecar. */
export interface SidecarCandidate {
  readonly path: string
  /** `own`: "a.nef.xmp", the photo's alone. `shared`: "a.xmp", which may be meant for another photo of that name. */
  readonly name: 'own' | 'shared'
  /** Where the name leaves it open: endings, in lower case, of the photos it is meant for, by what is in the folder. */
  readonly meantFor: readonly string[]
}

/**
 * The XMP sidecars that lie beside a photo, those of its full name first.
 *
 * A shared name means the photos whose own file is not written (raw beside JPEG, as Adobe and Photo Mechanic have it), where there are any, else
 * all. Empty where the folder cannot be listed.
 */
export async function findSidecars(path: string): Promise<readonly SidecarCandidate[]> {
  const photo = basename(path)
  const names = await listNames(dirname(path))
  const meantFor = findMeant(photo, names)
  const candidates = names.flatMap((name) => {
    const match = matchSidecarName(photo, name)
    return match === undefined ? [] : [{ path: join(dirname(path), name), name: match, meantFor }]
  })
  return [...candidates.filter(({ name }) => name === 'own'), ...candidates.filter(({ name }) => name === 'shared')]
}

function findMeant(photo: string, names: readonly string[]): readonly string[] {
  const photos = [photo, ...names.filter((name) => isNamesake(photo, name) && findFormatByName(name) !== undefined)]
  const unwritten = photos.filter((name) => findFormatByName(name)?.write === 'sidecar')
  return (unwritten.length > 0 ? unwritten : photos).map(readExtension)
}

/** A file name's ending without its dot, in lower case; "" where it has none. */
export function readExtension(name: string): string {
  return /(?<=.)\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

// A photo can be read in a folder that may not be listed, or that is gone by now: then nothing is known of sidecars.
async function listNames(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES' || code === 'EPERM') return []
    throw error
  }
}
