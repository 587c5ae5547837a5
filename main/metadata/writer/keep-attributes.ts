import { execFile } from 'node:child_process'
import type { Stats } from 'node:fs'
import { chmod, chown, stat, utimes } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { WritePolicy } from '../../services/ports/metadata-writer.ts'
import type { AttributesToCopy } from '../process/attribute-shell.ts'

const run = promisify(execFile)

/** Copies what GNU cp's `--preserve` names from one file to another; false where it could not, null where it did not get to it. */
export type CopyAttributes = (files: AttributesToCopy) => Promise<boolean | null>

/**
 * Gives the staged file the target's mode and owner, and on Linux its extended attributes and access list. Its time of change stays the time
 * of the edit, or becomes the target's, as the policy says.
 *
 * The owner stays the desk's own where the account may not give files away; elsewhere than on Linux extended attributes are not kept.
 */
export async function keepAttributes(
  target: string,
  staged: string,
  { fileTimes, copy }: Pick<WritePolicy, 'fileTimes'> & { readonly copy?: CopyAttributes }
): Promise<void> {
  const wanted = await stat(target)
  const kept = ['mode', 'ownership', 'xattr', ...(fileTimes === 'keep' ? ['timestamps'] : [])]
  const files = { from: target, to: staged, kept }
  const copyFirst: CopyAttributes = copy ?? copyExtended
  const copied = process.platform === 'linux' && ((await copyFirst(files)) ?? (await copyExtended(files)))
  await keepOwner(wanted, staged)
  await chmod(staged, wanted.mode & 0o7777)
  // GNU cp keeps the time to the nanosecond; Node's call rounds it.
  if (fileTimes === 'keep' && !copied) await utimes(staged, wanted.atimeMs / 1000, wanted.mtimeMs / 1000)
}

// Node has no call for extended attributes. GNU cp leaves out quietly what the file system or the account does not allow.
async function copyExtended({ from, to, kept }: AttributesToCopy): Promise<boolean> {
  try {
    const options = ['--attributes-only', '--no-dereference', `--preserve=${kept.join(',')}`]
    await run('cp', [...options, '--', from, to], { env: { LANG: 'C' } })
    return true
  } catch (error) {
    // Another cp than GNU's, or none: mode, owner and time are set without it, extended attributes are beyond reach.
    if (!(error instanceof Error)) throw error
    return false
  }
}

async function keepOwner(wanted: Stats, staged: string): Promise<void> {
  const present = await stat(staged)
  if (present.uid === wanted.uid && present.gid === wanted.gid) return
  try {
    await chown(staged, wanted.uid, wanted.gid)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error
  }
}
