import { ArrowUpToLine, EqualNot, Lock, PanelLeft, PanelRight } from 'lucide-react'
import { isNarrow } from '../app/is-narrow.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { Toggle } from '../ui/toggle.tsx'
import { AgencyMenu } from './agency-menu.tsx'
import { FacetChips } from './facet-chips.tsx'
import { FacetMenu } from './facet-menu.tsx'
import './filter-bar.css'
import { GroupMenu } from './group-menu.tsx'
import { SearchField } from './search-field.tsx'
import { SortMenu } from './sort-menu.tsx'
import { ViewButton } from './view-button.tsx'

const toggles = [
  { key: 'hasNotice', name: 'Notice', className: '' },
  { key: 'differs', name: 'Copies differ', glyph: EqualNot, className: '' },
  { key: 'locked', name: 'Locked', glyph: Lock, className: 'wide-only' },
  { key: 'overLimit', name: 'Over a limit', glyph: ArrowUpToLine, className: 'wide-only' },
  { key: 'noCity', name: 'No city', className: 'wide-only' }
] as const

/** The filter bar of 36 px: search, agency, toggles with live counts, order, frame size. */
export function FilterBar() {
  const store = useDeskStore()
  const filter = useDesk((desk) => desk.filter)
  const counts = useDesk((desk) => desk.counts)
  const size = useDesk((desk) => desk.cellSize)
  const view = useDesk((desk) => desk.sheetView)
  const railOpen = useDesk((desk) => desk.railOpen)
  const inspectorOpen = useDesk((desk) => desk.inspectorOpen)
  const { toggleRail, toggleInspector, setCellSize, setFilter } = store.getState()
  const toggle = (key: (typeof toggles)[number]['key']): void => {
    const { [key]: on, ...others } = filter
    setFilter(on ? others : { ...others, [key]: true })
  }
  return (
    <div className="bar filter-bar" role="search" aria-label="Photos">
      {!railOpen && <Button kind="quiet" icon={PanelLeft} label="Show the rail" title="Rail  [" onPress={toggleRail} />}
      <SearchField />
      <AgencyMenu />
      <FacetMenu />
      <FacetChips />
      {toggles.map(({ key, name, className, ...rest }) => (
        <Toggle
          key={key}
          name={name}
          glyph={'glyph' in rest ? rest.glyph : undefined}
          count={counts?.[key]}
          on={filter[key] === true}
          onPress={() => toggle(key)}
          className={className}
        />
      ))}
      <span className="grow" />
      <ViewButton />
      <SortMenu />
      <GroupMenu />
      <input
        disabled={view === 'list'}
        type="range"
        className="size-slider wide-only"
        aria-label="Frame size"
        min={120}
        max={320}
        step={4}
        value={size}
        onChange={(event) => setCellSize(event.target.valueAsNumber)}
      />
      <span className={inspectorOpen ? 'narrow-only' : ''}>
        <Button
          icon={PanelRight}
          label="Show the inspector"
          title="Inspector  ]"
          onPress={() => toggleInspector(isNarrow())}
        />
      </span>
    </div>
  )
}
