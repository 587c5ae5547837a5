import type { StoreApi } from 'zustand'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { describeFailure } from './describe-failure.ts'
import type { DeskState } from './desk-state.ts'

/** Changes within this time are read again once, in milliseconds: a folder being read tells of every photo. */
const gatherMs = 100

/** Fills the state and keeps it as the engine's events tell. Gives the function that ends it. */
export function followDesk(store: StoreApi<DeskState>): () => void {
  const { engine } = store.getState()
  const end = new AbortController()
  let gathered: Set<PhotoId> | null = null

  const takeIn = (): void => {
    const ids = gathered
    gathered = null
    const { details, refreshPhotos, reloadDesk, reloadSearches, reloadDetail } = store.getState()
    refreshPhotos()
    void reloadDesk()
    void reloadSearches()
    for (const id of ids ?? []) if (details.has(id)) void reloadDetail(id)
  }
  const gather = (ids: readonly PhotoId[]): void => {
    if (gathered === null) {
      gathered = new Set()
      window.setTimeout(takeIn, gatherMs)
    }
    for (const id of ids) gathered.add(id)
  }
  const reloadAll = (): void => {
    gather([...store.getState().details.keys()])
    void store.getState().reloadNotices()
    void store.getState().reloadJobs()
  }
  const listen = async (): Promise<void> => {
    for await (const event of await engine.client.desk.events({}, { signal: end.signal })) {
      if (event.type === 'ready') reloadAll()
      else if (event.type === 'notices') reloadAll()
      else if (event.type === 'jobs') void store.getState().reloadJobs()
      else {
        if (event.type === 'photos') store.getState().noteWritten(event.ids)
        gather(event.type === 'photos' ? event.ids : [])
      }
    }
  }
  const untilReady = (): Promise<void> =>
    new Promise((resolve) => {
      if (engine.status.get().state === 'ready') return resolve()
      const stop = engine.status.subscribe(() => {
        if (engine.status.get().state !== 'ready') return
        stop()
        resolve()
      })
    })
  const follow = async (): Promise<void> => {
    while (!end.signal.aborted) {
      await untilReady()
      try {
        await listen()
      } catch (error) {
        if (end.signal.aborted) return
        const { code, words } = describeFailure(error)
        // The engine coming back begins a new stream; any other end is said, and the loop stops rather than spins.
        if (code !== 'connection-lost') return store.getState().say({ kind: 'failure', words })
      }
    }
  }
  const unsubscribe = engine.status.subscribe(() => store.setState({ engineStatus: engine.status.get() }))
  void follow()
  return () => {
    end.abort()
    unsubscribe()
  }
}
