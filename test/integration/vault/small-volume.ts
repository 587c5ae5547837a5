import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A volume of one megabyte, really full when it is full. */
export interface SmallVolume extends Disposable {
  readonly folder: string
  /** Bytes that still fit. */
  room(): number
  /** From now on nothing may be written here, not even by root. */
  protect(): void
}

/** Mounts a small volume; undefined where this account may not mount. */
export function mountSmallVolume(): SmallVolume | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'erratum-volume-'))
  const run = (...args: readonly string[]) => execFileSync(args[0] ?? '', args.slice(1), { stdio: 'ignore' })
  try {
    run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder)
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
  return {
    folder,
    room: () => {
      const { bavail, bsize } = statfsSync(folder)
      return bavail * bsize
    },
    protect: () => run('mount', '-o', 'remount,ro', folder),
    [Symbol.dispose]: () => {
      run('umount', folder)
      rmSync(folder, { recursive: true })
    }
  }
}

/** True where a small volume can be mounted. */
export function canMount(): boolean {
  using volume = mountSmallVolume()
  return volume !== undefined
}
