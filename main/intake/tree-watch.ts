import type { FSWatcher } from 'node:fs'
import { watch } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import type { TreeListener, TreeWatcher } from '../services/ports/tree-watch.ts'
import { isTemporaryName } from './temporary-name.ts'
import type { WatchPatience } from './wait-until-whole.ts'
import { waitUntilWhole } from './wait-until-whole.ts'

/** How patient a watcher of sources is, in milliseconds. */
export interface TreePatience extends WatchPatience {
  /** What happens within this time is told together: a renamed file is gone and new at once. */
  readonly gatherMs: number
  /** How often a folder is looked for that may come or go with its disk. */
  readonly presenceMs: number
}

const usualPatience: TreePatience = { stableMs: 1000, pollMs: 200, gatherMs: 400, presenceMs: 4000 }

/**
 * Watches folders with the system's own notifications: one watch a folder, whatever the number of files in it. chokidar, which watches the notices
 * folder, keeps one a file as well; 100,000 of them are beyond what systems give and take half a gigabyte.
 */
export function createTreeWatcher(patience: TreePatience = usualPatience): TreeWatcher {
  return { watch: (folder, leaveOut, listener) => new WatchedTree({ folder, leaveOut, listener, patience }) }
}

interface TreeToWatch {
  readonly folder: string
  readonly leaveOut: readonly string[]
  readonly listener: TreeListener
  readonly patience: TreePatience
}

class WatchedTree implements AsyncDisposable {
  readonly #root: string
  readonly #leaveOut: ReadonlySet<string>
  readonly #listener: TreeListener
  readonly #patience: TreePatience
  readonly #stop = new AbortController()
  readonly #folders = new Map<string, FSWatcher>()
  readonly #dirty = new Set<string>()
  readonly #presence: NodeJS.Timeout
  #gathering: NodeJS.Timeout | undefined
  /** Device and number of the root; null where it is not there, undefined before the first look. */
  #rootId: string | null | undefined
  #work: Promise<void>

  constructor({ folder: root, leaveOut, listener, patience }: TreeToWatch) {
    this.#root = root
    this.#leaveOut = new Set(leaveOut)
    this.#listener = listener
    this.#patience = patience
    this.#work = Promise.resolve()
    this.#then(() => this.#enter(root))
    this.#then(() => this.#lookForRoot())
    this.#presence = setInterval(() => this.#then(() => this.#lookForRoot()), patience.presenceMs).unref()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort()
    clearInterval(this.#presence)
    clearTimeout(this.#gathering)
    await this.#work
    this.#leave(this.#root)
  }

  #then(work: () => Promise<void>): void {
    this.#work = this.#work
      .then(() => (this.#stop.signal.aborted ? undefined : work()))
      .catch((error: unknown) => this.#report(error))
  }

  // Watches a folder and those below it; one that goes away meanwhile is told by the folder it was in.
  async #enter(folder: string): Promise<void> {
    if (this.#stop.signal.aborted || this.#folders.has(folder) || this.#leaveOut.has(folder)) return
    try {
      // Before it is listed: what arrives in between is told.
      this.#folders.set(folder, this.#watchOne(folder))
      for (const entry of await readdir(folder, { withFileTypes: true }))
        if (entry.isDirectory() && !isTemporaryName(entry.name)) await this.#enter(join(folder, entry.name))
    } catch (error) {
      if (!isGone(error)) this.#report(error)
    }
  }

  #watchOne(folder: string): FSWatcher {
    const watcher = watch(folder, (_event, name) => {
      // Without a name, as when too much happened at once, the whole folder is looked at.
      if (name === null) this.#note(folder)
      else if (!isTemporaryName(name))
        this.#note(name === basename(folder) && !this.#folders.has(folder) ? folder : join(folder, name))
    })
    watcher.on('error', (error) => {
      this.#leave(folder)
      if (!isGone(error)) this.#report(error)
    })
    return watcher
  }

  #leave(folder: string): void {
    for (const [path, watcher] of this.#folders)
      if (path === folder || path.startsWith(`${folder}${sep}`)) {
        watcher.close()
        this.#folders.delete(path)
      }
  }

  #note(path: string): void {
    if (this.#leaveOut.has(path)) return
    this.#dirty.add(path)
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined
      const paths = [...this.#dirty]
      this.#dirty.clear()
      this.#then(() => this.#settle(paths))
    }, this.#patience.gatherMs)
  }

  async #settle(paths: readonly string[]): Promise<void> {
    const whole = new Set<string>()
    await Promise.all(
      paths.map(async (path) => {
        const kind = await tellKind(path)
        if (kind === 'folder') await this.#enter(path)
        if (kind === 'gone') this.#leave(path)
        // What goes away while it is waited for is told as gone.
        if (kind === 'file') await waitUntilWhole(path, { ...this.#patience, signal: this.#stop.signal })
        whole.add(path)
      })
    )
    if (!this.#stop.signal.aborted) this.#listener.onPaths(whole)
  }

  // Another folder in its place, as when a disk is mounted there, is as good as one that was away: its watches are those of the old one.
  async #lookForRoot(): Promise<void> {
    const before = this.#rootId
    this.#rootId = await tellId(this.#root)
    if (this.#rootId === before || (before === undefined && this.#rootId !== null)) return
    this.#leave(this.#root)
    if (this.#rootId !== null) await this.#enter(this.#root)
    this.#listener.onPresence(this.#rootId !== null)
  }

  #report(error: unknown): void {
    if (!this.#stop.signal.aborted) this.#listener.onProblem(error instanceof Error ? error : new Error(String(error)))
  }
}

async function tellId(folder: string): Promise<string | null> {
  try {
    const { dev, ino } = await lstat(folder)
    return `${dev}:${ino}`
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

async function tellKind(path: string): Promise<'file' | 'folder' | 'gone'> {
  try {
    return (await lstat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (isGone(error)) return 'gone'
    throw error
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
