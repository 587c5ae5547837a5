import type { DeskEvent } from '../../shared/contract/desk.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'

/** What happened, for every window that listens. */
export interface DeskEvents {
  publish(event: DeskEvent): void
  /** `ready`, then what happens from now on, until `signal` aborts, the reader leaves or the desk closes. */
  subscribe(signal?: AbortSignal): AsyncIteratorObject<DeskEvent, undefined, void>
  close(): void
}

// A slow reader gets one merged event of each kind, never a growing queue.
class Listener implements AsyncIteratorObject<DeskEvent, undefined, void> {
  readonly #leave: (listener: Listener) => void
  readonly #flags = new Set<Exclude<DeskEvent['type'], 'photos'>>(['ready'])
  readonly #photos = new Set<PhotoId>()
  #ended = false
  #wake: (() => void) | undefined

  constructor(leave: (listener: Listener) => void) {
    this.#leave = leave
  }

  add(event: DeskEvent): void {
    if (event.type === 'photos') for (const id of event.ids) this.#photos.add(id)
    else this.#flags.add(event.type)
    this.#rouse()
  }

  end(): void {
    this.#ended = true
    this.#leave(this)
    this.#rouse()
  }

  async next(): Promise<IteratorResult<DeskEvent, undefined>> {
    for (;;) {
      if (this.#ended) return { done: true, value: undefined }
      const value = this.#take()
      if (value !== undefined) return { done: false, value }
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#wake = resolve
      await promise
    }
  }

  async return(): Promise<IteratorResult<DeskEvent, undefined>> {
    this.end()
    return { done: true, value: undefined }
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.end()
  }

  #take(): DeskEvent | undefined {
    const [type] = this.#flags
    if (type !== undefined) {
      this.#flags.delete(type)
      return { type }
    }
    if (this.#photos.size === 0) return undefined
    const ids = [...this.#photos]
    this.#photos.clear()
    return { type: 'photos', ids }
  }

  #rouse(): void {
    this.#wake?.()
    this.#wake = undefined
  }
}

/** The events of one desk. */
export function createDeskEvents(): DeskEvents {
  const listeners = new Set<Listener>()
  return {
    publish(event) {
      for (const listener of listeners) listener.add(event)
    },
    subscribe(signal) {
      const listener = new Listener((left) => listeners.delete(left))
      listeners.add(listener)
      if (signal?.aborted) listener.end()
      signal?.addEventListener('abort', () => listener.end(), { once: true })
      return listener
    },
    close() {
      for (const listener of listeners) listener.end()
    }
  }
}
