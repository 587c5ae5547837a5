import { createHash } from 'node:crypto'
import type { BigIntStats } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { nameSidecar } from '../../../shared/formats/sidecar-names.ts'
import type { SidecarFile } from '../../services/ports/metadata-reader.ts'
import { makeToolPath } from '../file/tool-path.ts'
import type { ExifToolPool } from '../process/exiftool-pool.ts'
import type { SidecarCandidate } from './find-sidecars.ts'
import { findSidecars, readExtension } from './find-sidecars.ts'
import type { ReadScope } from './read-arguments.ts'
import { readTags } from './read-tags.ts'
import type { TagEntry } from './tag-entries.ts'
import { findText } from './tag-entries.ts'

/** A sidecar as read: its bytes' facts and its tags; no tags where it is empty. */
export interface SidecarRead {
  readonly file: SidecarFile
  readonly entries: readonly TagEntry[]
}

/** The sidecars of one photo. */
export interface SidecarsRead {
  /** Its own ones, the one that is written first where one is. */
  readonly own: readonly SidecarRead[]
  /** Those of its name that are meant for another photo. */
  readonly others: readonly SidecarFile[]
  /** Where a sidecar of the photo is written: one of its own, or a new one's path. */
  readonly writtenPath: string
}

/** Whose sidecars to read. */
export interface SidecarQuestion {
  readonly path: string
  readonly scope: ReadScope
  /** False where it is known that there are none. */
  readonly mayHave: boolean
  readonly signal?: AbortSignal | undefined
}

/**
 * Reads the sidecars beside a photo.
 *
 * A sidecar says itself which ending it is for (photoshop:SidecarForExtension, as Adobe writes it); else its name does. A shared one that two
 * photos may mean is read for both and written for neither.
 */
export async function readSidecars(pool: ExifToolPool, question: SidecarQuestion): Promise<SidecarsRead> {
  const extension = readExtension(question.path)
  const reads = await Promise.all(
    (question.mayHave ? await findSidecars(question.path) : []).map(async (candidate) => {
      const read = await readSidecar(pool, candidate.path, question)
      return read === null ? [] : [{ read, meant: listMeant(candidate, read), candidate }]
    })
  )
  const found = reads.flat()
  const own = found.filter(({ meant }) => meant === 'any' || meant.includes(extension))
  const written = own.find(({ meant }) => meant === 'any' || meant.length === 1)
  return {
    own: [...own].sort((one, other) => Number(other === written) - Number(one === written)).map(({ read }) => read),
    others: found.filter((one) => !own.includes(one)).map(({ read }) => read.file),
    writtenPath: written?.read.file.path ?? nameSidecar(question.path)
  }
}

/** Reads one sidecar from where it is, or null where it is no file that can be read. */
export async function readSidecar(
  pool: ExifToolPool,
  path: string,
  { scope, signal }: Pick<SidecarQuestion, 'scope' | 'signal'>
): Promise<SidecarRead | null> {
  const stats = await findFile(path)
  if (stats === null) return null
  const file = {
    path,
    sha256: createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
    size: Number(stats.size),
    modifiedMs: Number(stats.mtimeMs)
  }
  if (stats.size === 0n) return { file, entries: [] }
  await using tool = await makeToolPath(path)
  return { file, entries: await readTags(pool, { path, toolPath: tool.path, scope, signal }) }
}

function listMeant({ name, meantFor }: SidecarCandidate, { entries }: SidecarRead): 'any' | readonly string[] {
  const said = findText(entries, 'XMP-photoshop', 'SidecarForExtension')
  if (name === 'own') return 'any'
  return said === undefined || said.trim() === '' ? meantFor : [said.trim().toLowerCase()]
}

async function findFile(path: string): Promise<BigIntStats | null> {
  try {
    const stats = await stat(path, { bigint: true })
    return stats.isFile() && (stats.mode & 0o444n) !== 0n ? stats : null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES' || code === 'ELOOP') return null
    throw error
  }
}
