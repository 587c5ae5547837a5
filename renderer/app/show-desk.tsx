import { createRoot } from 'react-dom/client'
import { loadTextSurface } from '../caption/text-surface/use-text-surface.ts'
import { createDeskStore } from '../state/create-desk-store.ts'
import { followDesk } from '../state/follow-desk.ts'
import { DeskContext } from '../state/use-desk.ts'
import { AppFrame } from './app-frame.tsx'
import { connectEngine } from './connect-engine.ts'

/** Shows the desk in this element of the page, in the language the page speaks by now. */
export function showDesk(place: HTMLElement): void {
  const store = createDeskStore({ engine: connectEngine(), memory: localStorage, now: () => new Date() })
  followDesk(store)
  createRoot(place).render(
    <DeskContext value={store}>
      <AppFrame />
    </DeskContext>
  )
  // Not needed for the first screen, and there before the first caption is opened. Where it fails the caption says so, and asks again.
  window.requestIdleCallback(() => void loadTextSurface().catch(() => undefined))
}
