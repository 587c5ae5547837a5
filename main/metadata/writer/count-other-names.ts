import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { WritePolicy } from '../../services/ports/metadata-writer.ts'

/** A file, links followed, and how many names it has, where that was seen just now. */
export interface NamedFile {
  readonly target: string
  readonly names?: bigint
}

/**
 * How many other names a file has on its disk (hard links), which will keep the old bytes when it is replaced.
 *
 * Throws DeskError `hard-linked` where it has any and the policy refuses to part them.
 */
export async function countOtherNames(
  { target, names }: NamedFile,
  { hardLinks }: Pick<WritePolicy, 'hardLinks'>
): Promise<number> {
  const others = Number(names ?? (await stat(target)).nlink) - 1
  if (others < 1) return 0
  if (hardLinks === 'separate') return others
  throw new DeskError(
    'hard-linked',
    `${JSON.stringify(basename(target))} has ${others === 1 ? 'another name' : `${others} other names`} on this disk (hard links), and the desk's settings say that such photos are not parted from them. Nothing was written. Edit a copy of it, or let the settings give it bytes of its own.`,
    { path: target }
  )
}
