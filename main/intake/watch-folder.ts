import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { FSWatcher } from 'chokidar'
import { watch } from 'chokidar'
import type { FolderListener, FolderWatcher } from '../services/ports/folder-watch.ts'
import { isTemporaryName } from './temporary-name.ts'
import type { WatchPatience } from './wait-until-whole.ts'
import { waitUntilWhole } from './wait-until-whole.ts'

const deepest = 2

const usualPatience: WatchPatience = { stableMs: 1500, pollMs: 250 }

/** Watches folders with the system's own notifications. */
export function createFolderWatcher(patience: WatchPatience = usualPatience): FolderWatcher {
  return { watch: (folder, listener) => new WatchedFolder(folder, listener, patience) }
}

class WatchedFolder implements AsyncDisposable {
  readonly #listener: FolderListener
  readonly #patience: WatchPatience
  readonly #watcher: FSWatcher
  readonly #stop = new AbortController()
  /** Files that are looked at until they are whole. */
  readonly #growing = new Map<string, AbortController>()

  constructor(folder: string, listener: FolderListener, patience: WatchPatience) {
    this.#listener = listener
    this.#patience = patience
    const isHidden = (path: string): boolean => path !== folder && isTemporaryName(basename(path))
    this.#watcher = watch(folder, { depth: deepest, ignored: isHidden })
    this.#watcher
      .on('add', (path) => this.#look(path))
      .on('change', (path) => this.#look(path))
      .on('unlink', (path) => this.#tell(() => listener.onGone(path)))
      .on('addDir', (path) => path === folder && this.#tell(() => listener.onPresence(true)))
      .on('unlinkDir', (path) => path === folder && this.#tell(() => listener.onPresence(false)))
      .on('error', (error) => this.#tell(() => listener.onProblem(asError(error))))
    // Nothing is told of a folder that is not there.
    if (statSync(folder, { throwIfNoEntry: false }) === undefined) this.#tell(() => listener.onPresence(false))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort()
    await this.#watcher.close()
  }

  #look(path: string): void {
    this.#growing.get(path)?.abort()
    const again = new AbortController()
    this.#growing.set(path, again)
    const signal = AbortSignal.any([this.#stop.signal, again.signal])
    waitUntilWhole(path, { ...this.#patience, signal }).then(
      (isWhole) => {
        if (this.#growing.get(path) === again) this.#growing.delete(path)
        if (isWhole) this.#tell(() => this.#listener.onFile(path))
      },
      (error: unknown) => this.#tell(() => this.#listener.onProblem(asError(error)))
    )
  }

  #tell(tell: () => void): void {
    if (!this.#stop.signal.aborted) tell()
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
