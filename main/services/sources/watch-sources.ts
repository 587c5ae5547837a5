import type { Source } from '../../../shared/contract/desk.ts'
import type { SourceId } from '../../../shared/contract/identifiers.ts'
import { tellFileKey } from '../photos/file-key.ts'
import type { ScanParts } from '../photos/scan-source.ts'
import type { SourceRecord } from '../ports/sources.ts'
import type { TreeWatcher } from '../ports/tree-watch.ts'
import { isEmptyOrGone } from './is-empty-or-gone.ts'
import type { SyncOutcome } from './sync-paths.ts'
import { syncPaths } from './sync-paths.ts'

/** The desk's sources, watched. Disposing finishes the photos at hand. */
export interface SourcesWatch extends AsyncDisposable {
  state(id: SourceId): Pick<Source, 'state' | 'why'> | undefined
}

/** What watching takes. */
export interface SourcesWatchParts {
  readonly desk: ScanParts
  readonly watcher: TreeWatcher
  readonly leaveOut: readonly string[]
  readonly log: (message: string, error?: unknown) => void
}

type SourceState = Pick<Source, 'state' | 'why'>

const away: SourceState = {
  state: 'offline',
  why: 'Its folder is empty or not there: the disk may be away. The photos stay as they were; nothing is taken for deleted. Read the folder again if they were deleted.'
}

/**
 * Keeps every source up to date by itself: what changed while the desk was closed is looked for at the start, what changes from then on is told by
 * the system. Sources that are added later are watched from then on. One source at a time, so that moves between them are seen as moves.
 */
export function watchSources(parts: SourcesWatchParts): SourcesWatch {
  return new WatchedSources(parts)
}

class WatchedSources implements SourcesWatch {
  readonly #parts: SourcesWatchParts
  readonly #stop = new AbortController()
  readonly #states = new Map<SourceId, SourceState>()
  readonly #watched = new Map<SourceId, AsyncDisposable>()
  /** Which folder of its disk each root was while it held something: a disk that left has another one in its place. */
  readonly #roots = new Map<SourceId, string>()
  readonly #following: Promise<void>
  #work: Promise<void> = Promise.resolve()

  constructor(parts: SourcesWatchParts) {
    this.#parts = parts
    this.#following = this.#follow().catch((error: unknown) => parts.log('sources are no longer watched', error))
  }

  state(id: SourceId): SourceState | undefined {
    return this.#states.get(id)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort()
    await this.#following
    await Promise.all([...this.#watched.values()].map((watched) => watched[Symbol.asyncDispose]()))
    await this.#work
  }

  async #follow(): Promise<void> {
    const { store, events } = this.#parts.desk
    // Listened to before the sources are read, so that no new one is missed.
    const changes = events.subscribe(this.#stop.signal)
    for (const source of await store.sources.list()) {
      this.#watch(source)
      this.#queue(source, new Set([source.path]))
    }
    // A source added from now on is being read by whoever added it.
    for await (const event of changes)
      if (event.type === 'sources') for (const source of await store.sources.list()) this.#watch(source)
  }

  #watch(source: SourceRecord): void {
    if (this.#watched.has(source.id) || this.#stop.signal.aborted) return
    this.#states.set(source.id, { state: 'watched', why: '' })
    const watched = this.#parts.watcher.watch(source.path, this.#parts.leaveOut, {
      onPaths: (paths) => this.#queue(source, paths),
      onPresence: (isThere) => {
        if (isThere) this.#queue(source, new Set([source.path]))
        else this.#turn(source, away)
      },
      onProblem: (error) => {
        this.#parts.log(`the source ${source.path} is not wholly watched`, error)
        const why = `Not all of it can be watched (${error.message}). Read the folder again to see what changed there.`
        this.#turn(source, { state: 'partly', why })
      }
    })
    this.#watched.set(source.id, watched)
    this.#work = this.#work.then(() => this.#noteRoot(source))
  }

  #queue(source: SourceRecord, paths: ReadonlySet<string>): void {
    this.#work = this.#work
      .then(async () => {
        if (this.#stop.signal.aborted) return
        const outcome = await this.#sync(source, paths)
        if (outcome === 'offline') this.#turn(source, away)
        else if (this.#states.get(source.id)?.state === 'offline') this.#turn(source, { state: 'watched', why: '' })
      })
      .catch((error: unknown) => this.#parts.log(`what changed in ${source.path} could not be read`, error))
  }

  async #sync(source: SourceRecord, paths: ReadonlySet<string>): Promise<SyncOutcome> {
    const { desk, log } = this.#parts
    await this.#noteRoot(source)
    const rootKey = this.#roots.get(source.id) ?? null
    return desk.turns.take(`scan ${source.path}`, () =>
      syncPaths(
        desk,
        { source, paths, rootKey, leaveOut: this.#parts.leaveOut, signal: this.#stop.signal },
        (failure) => log(failure.message)
      )
    )
  }

  async #noteRoot({ id, path }: SourceRecord): Promise<void> {
    if (this.#roots.has(id) || (await isEmptyOrGone(path))) return
    const key = await tellFileKey(path)
    if (key !== null) this.#roots.set(id, key)
  }

  #turn(source: SourceRecord, state: SourceState): void {
    const before = this.#states.get(source.id)
    this.#states.set(source.id, state)
    if (before?.state !== state.state) this.#parts.desk.events.publish({ type: 'sources' })
  }
}
