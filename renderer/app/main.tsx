import { createRoot } from 'react-dom/client'
import { createDeskStore } from '../state/create-desk-store.ts'
import { followDesk } from '../state/follow-desk.ts'
import { DeskContext } from '../state/use-desk.ts'
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import { AppFrame } from './app-frame.tsx'
import { connectEngine } from './connect-engine.ts'

const place = document.getElementById('desk')
if (!place) throw new Error('The page has no place for the desk')

const store = createDeskStore({ engine: connectEngine(), memory: localStorage, now: () => new Date() })
followDesk(store)
createRoot(place).render(
  <DeskContext value={store}>
    <AppFrame />
  </DeskContext>
)
