import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { NoticesFolderState } from '../../../shared/contract/notice-intake.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { FolderWatcher } from '../ports/folder-watch.ts'
import { engineActor } from '../resolve-actor.ts'
import { addNoticeFile } from './add-notice-file.ts'
import { readNoticeFile } from './read-notice-file.ts'
import { tellFolderState } from './tell-folder-state.ts'

/** The desk's notices folder, watched. Disposing finishes the file at hand. */
export interface NoticesFolder extends AsyncDisposable {
  state(): NoticesFolderState
}

/** What watching takes. */
export interface NoticesFolderParts {
  readonly desk: Pick<DeskParts, 'store' | 'clock' | 'events' | 'vault' | 'imaging' | 'noticeFiles'>
  readonly watcher: FolderWatcher
  readonly log: (message: string, error?: unknown) => void
}

type Problem = NoticesFolderState['leftOut'][number]

const mostProblems = 500

/**
 * Takes in what arrives in the folder of the setting `noticesFolder`, from now on and what lies there already, each file once: its bytes are known
 * again by their hash. Follows the setting. Files are only read. What brings no notice is listed, logged and told as a `notices` event.
 */
export function watchNoticesFolder(parts: NoticesFolderParts): NoticesFolder {
  return new WatchedNotices(parts)
}

class WatchedNotices implements NoticesFolder {
  readonly #parts: NoticesFolderParts
  readonly #known = new Set<string>()
  readonly #stop = new AbortController()
  readonly #following: Promise<void>
  #folder: string | null = null
  #watched: AsyncDisposable | undefined
  #presence: 'missing' | 'watching' | 'failed' = 'watching'
  #failure = ''
  #takenIn = 0
  #problems: readonly Problem[] = []
  /** One file after the other: two copies of one notice must not race. */
  #work: Promise<void> = Promise.resolve()

  constructor(parts: NoticesFolderParts) {
    this.#parts = parts
    this.#following = this.#follow().catch((error: unknown) =>
      parts.log('the notices folder is no longer watched', error)
    )
  }

  state(): NoticesFolderState {
    const [folder, presence, failure] = [this.#folder, this.#presence, this.#failure]
    return { ...tellFolderState({ folder, presence, failure }), takenIn: this.#takenIn, leftOut: [...this.#problems] }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort()
    await this.#following
    await this.#watched?.[Symbol.asyncDispose]()
    await this.#work
  }

  async #follow(): Promise<void> {
    const { store, events } = this.#parts.desk
    // Listened to before the setting is read, so that no change of it is missed.
    const changes = events.subscribe(this.#stop.signal)
    for (const { receipts } of await store.notices.list())
      for (const { rawSha256 } of receipts) if (rawSha256 !== undefined) this.#known.add(rawSha256)
    await this.#turnTo((await store.settings.read()).noticesFolder)
    for await (const event of changes)
      if (event.type === 'settings') await this.#turnTo((await store.settings.read()).noticesFolder)
  }

  async #turnTo(folder: string | null): Promise<void> {
    if (folder === this.#folder || this.#stop.signal.aborted) return
    await this.#watched?.[Symbol.asyncDispose]()
    this.#watched = undefined
    this.#folder = folder
    this.#presence = 'watching'
    this.#problems = []
    if (folder !== null) {
      this.#watched = this.#parts.watcher.watch(folder, {
        onFile: (path) => this.#queue(path),
        onGone: (path) => this.#report(path, []),
        onPresence: (isThere) => this.#see(isThere ? 'watching' : 'missing'),
        onProblem: (error) => this.#see('failed', error)
      })
    }
    this.#parts.desk.events.publish({ type: 'notices' })
  }

  #see(presence: 'missing' | 'watching' | 'failed', error?: Error): void {
    if (presence !== 'watching') this.#parts.log(`the notices folder ${this.#folder ?? ''}: ${presence}`, error)
    this.#presence = presence
    this.#failure = error?.message ?? ''
    this.#parts.desk.events.publish({ type: 'notices' })
  }

  #queue(path: string): void {
    this.#work = this.#work.then(() => this.#take(path)).catch((error: unknown) => this.#fail(path, error))
  }

  async #take(path: string): Promise<void> {
    if (this.#stop.signal.aborted) return
    const bytes = await readNoticeFile(path)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (this.#known.has(sha256)) return this.#report(path, [])
    const { leftOut } = await addNoticeFile(this.#parts.desk, {
      ...{ fileName: basename(path), bytes, path, actor: engineActor }
    })
    this.#known.add(sha256)
    this.#takenIn += 1
    this.#report(path, leftOut)
    this.#parts.desk.events.publish({ type: 'notices' })
  }

  #fail(path: string, error: unknown): void {
    const why =
      error instanceof DeskError ? error.message : 'Erratum failed inside; its log says more. The file is as it was.'
    this.#report(path, [{ what: basename(path), why }], error)
  }

  #report(path: string, problems: readonly Pick<Problem, 'what' | 'why'>[], error?: unknown): void {
    const { desk, log } = this.#parts
    const others = this.#problems.filter((one) => one.path !== path)
    if (problems.length === 0 && others.length === this.#problems.length) return
    const at = desk.clock()
    const fresh = problems.map(({ what, why }) => ({ path, at, what, why }))
    for (const { what, why } of fresh)
      log(`notices folder: ${what}: ${why}`, error instanceof DeskError ? undefined : error)
    this.#problems = [...fresh, ...others].slice(0, mostProblems)
    desk.events.publish({ type: 'notices' })
  }
}
