import { Plus, Search, SearchCheck } from 'lucide-react'
import type { PhotoFilter } from '../../shared/contract/photo.ts'
import { phrase } from '../messages/phrase.ts'
import { useSearchCommands } from '../searches/use-search-commands.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Icon } from '../ui/icon.tsx'
import { RailItem } from './rail-item.tsx'
import { useShelf } from './use-shelf.ts'

const searches: readonly {
  readonly label: string
  readonly filter: PhotoFilter
  readonly count: 'noCity' | 'overLimit' | 'differs'
}[] = [
  { label: phrase('app.no-city'), filter: { noCity: true }, count: 'noCity' },
  { label: phrase('app.over-limit'), filter: { overLimit: true }, count: 'overLimit' },
  { label: phrase('app.copies-differ'), filter: { differs: true }, count: 'differs' }
]

/** The searches every desk has, and those it saved, with how many photos they find now. */
export function RailSearches() {
  useSearchCommands()
  const store = useDeskStore()
  const counts = useDesk((desk) => desk.deskCounts)
  const saved = useDesk((desk) => desk.searches)
  const searchId = useDesk((desk) => desk.searchId)
  const onSheet = useDesk((desk) => desk.screen.name === 'sheet')
  const { isOn, show } = useShelf()
  return (
    <section aria-label={phrase('app.searches')}>
      <h2 className="rail-head">
        {phrase('app.searches')}
        <span className="grow" />
        {onSheet && (
          <button
            type="button"
            className="rail-add"
            aria-label={phrase('app.save-search')}
            title={phrase('app.save-search-hint')}
            onClick={() => store.getState().openOverlay({ name: 'save-search' })}
          >
            <Icon of={Plus} small />
          </button>
        )}
      </h2>
      {searches.map(({ label, filter, count }) => (
        <RailItem
          key={label}
          glyph={Search}
          label={label}
          count={counts?.[count]}
          on={isOn(filter)}
          onPress={() => show(filter)}
        />
      ))}
      {saved?.map(({ id, name, photos }) => (
        <RailItem
          key={id}
          glyph={SearchCheck}
          label={name}
          title={name}
          count={photos}
          on={onSheet && searchId === id}
          onPress={() => store.getState().showSearch(id)}
        />
      ))}
    </section>
  )
}
