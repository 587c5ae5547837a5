import type { StoreApi } from 'zustand'
import { phrase } from '../messages/phrase.ts'
import type { DeskState } from '../state/desk-state.ts'

/** Lets a person choose a folder and reads it: by the system's dialog in the desktop, by typing its path in a browser. */
export async function chooseFolder(store: StoreApi<DeskState>): Promise<void> {
  const { engine, openFolder, openOverlay } = store.getState()
  if (engine.host === undefined) return openOverlay({ name: 'open-folder' })
  const path = await engine.host.pickFolder(phrase('app.open-folder'))
  if (path !== null) await openFolder(path)
}
