import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { WritePolicy } from '../../services/ports/metadata-writer.ts'
import type { AttributesToCopy } from '../process/attribute-shell.ts'
import type { ExifToolPool } from '../process/exiftool-pool.ts'

const run = promisify(execFile)

/** A staged file, and the one it is to replace. */
export interface StagedPair extends Pick<WritePolicy, 'fileTimes'> {
  readonly target: string
  readonly staged: string
}

/**
 * Gives the staged file the target's mode and owner, and on Linux its extended attributes and access list. Its time of change stays the time
 * of the edit, or becomes the target's, as the policy says.
 *
 * The owner stays the desk's own where the account may not give files away; elsewhere than on Linux extended attributes are not kept.
 */
export async function keepAttributes(pool: ExifToolPool, { target, staged, fileTimes }: StagedPair): Promise<void> {
  const kept = ['mode', 'ownership', 'xattr', ...(fileTimes === 'keep' ? ['timestamps'] : [])]
  const files = { from: target, to: staged, kept }
  const copied = process.platform === 'linux' && ((await pool.attributes.copy(files)) ?? (await copyExtended(files)))
  // GNU cp keeps the time to the nanosecond; Node's call rounds it.
  await pool.threads.run('settle', { target, staged, times: fileTimes === 'keep' && !copied })
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
