import { useMemo, useState } from 'react'
import { StatusFacts } from '../app/status-facts.tsx'
import { useDeliveryCommands } from '../delivery/use-delivery-commands.ts'
import { useFileCommands } from '../files/use-file-commands.ts'
import { useMarkCommands } from '../marks/use-mark-commands.ts'
import { PhraseText } from '../messages/phrase-text.tsx'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import './contact-sheet.css'
import { FilterBar } from './filter-bar.tsx'
import { Inspector } from './inspector.tsx'
import { NameFinder } from './name-finder.tsx'
import { PhotoGrid } from './photo-grid.tsx'
import { SheetNote } from './sheet-note.tsx'
import { useOrderCommands } from './use-order-commands.ts'
import { useSheetCommands } from './use-sheet-commands.ts'

/** The contact sheet: filter bar, frames, inspector. */
export function ContactSheet() {
  useSheetCommands()
  const empty = useDesk((desk) => desk.cursorId === null)
  const store = useDeskStore()
  const marked = useMemo(
    () => ({
      photoIds: () => store.getState().selectedIds(),
      tagged: () => store.getState().photoAt(store.getState().cursor)?.tagged === true
    }),
    [store]
  )
  useMarkCommands({ ...marked, refusal: empty ? 'No photo under the cursor' : undefined })
  useFileCommands()
  useDeliveryCommands()
  useOrderCommands()
  const total = useDesk((desk) => desk.total)
  const selected = useDesk((desk) => desk.selected.size)
  const inspectorOpen = useDesk((desk) => desk.inspectorOpen)
  const drawerOpen = useDesk((desk) => desk.drawerOpen)
  const [onScreen, setOnScreen] = useState(0)
  return (
    <div className="sheet">
      <FilterBar />
      <main className="sheet-ground">
        <h1 className="unseen">Contact sheet</h1>
        {total ? <PhotoGrid total={total} onShow={setOnScreen} /> : <SheetNote />}
        <NameFinder />
      </main>
      <Inspector place={drawerOpen ? 'drawer' : inspectorOpen ? 'side' : 'away'} />
      <StatusFacts>
        <span>
          <PhraseText of="contact-sheet.photos" with={{ count: total ?? 0 }} />
        </span>
        <span>
          <b>{selected.toLocaleString('en-GB')}</b> selected
        </span>
        <span>{total ? onScreen : 0} on screen</span>
      </StatusFacts>
    </div>
  )
}
