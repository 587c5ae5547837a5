import { execFile } from 'node:child_process'
import type { Stats } from 'node:fs'
import { chmod, chown, stat } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Gives the staged file the target's mode and owner, and on Linux its extended attributes and access list. The time of change becomes now.
 *
 * The owner stays the desk's own where the account may not give files away; elsewhere than on Linux extended attributes are not kept.
 */
export async function keepAttributes(target: string, staged: string): Promise<void> {
  const wanted = await stat(target)
  if (process.platform === 'linux') await copyExtended(target, staged)
  await keepOwner(wanted, staged)
  await chmod(staged, wanted.mode & 0o7777)
}

// Node has no call for extended attributes. GNU cp leaves out quietly what the file system or the account does not allow.
async function copyExtended(target: string, staged: string): Promise<void> {
  try {
    await run(
      'cp',
      ['--attributes-only', '--no-dereference', '--preserve=mode,ownership,xattr', '--', target, staged],
      { env: { LANG: 'C' } }
    )
  } catch (error) {
    // Another cp than GNU's, or none: mode and owner are set below, extended attributes are beyond reach.
    if (!(error instanceof Error)) throw error
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
