import { Folder, FolderOpen, Plus, Search } from 'lucide-react'
import type { PhotoFilter } from '../../shared/contract/photo.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Icon } from '../ui/icon.tsx'
import { chooseFolder } from './choose-folder.ts'
import { RailItem } from './rail-item.tsx'
import { useShelf } from './use-shelf.ts'

const searches: readonly {
  readonly label: string
  readonly filter: PhotoFilter
  readonly count: 'noCity' | 'overLimit' | 'differs'
}[] = [
  { label: 'No city', filter: { noCity: true }, count: 'noCity' },
  { label: 'Over a limit', filter: { overLimit: true }, count: 'overLimit' },
  { label: 'Copies differ', filter: { differs: true }, count: 'differs' }
]

/** The folders of the desk, and the searches kept for it. */
export function RailSources() {
  const store = useDeskStore()
  const sources = useDesk((desk) => desk.sources)
  const counts = useDesk((desk) => desk.deskCounts)
  const { isOn, show } = useShelf()
  return (
    <>
      <section aria-label="Sources">
        <h2 className="rail-head">
          Sources
          <span className="grow" />
          <button
            type="button"
            className="rail-add"
            aria-label="Open a folder of photos"
            title="Open a folder  Ctrl O"
            onClick={() => void chooseFolder(store)}
          >
            <Icon of={Plus} small />
          </button>
        </h2>
        {sources?.map((source) => (
          <RailItem
            key={source.id}
            glyph={source.sample ? FolderOpen : Folder}
            label={source.name}
            title={source.path}
            count={source.photos}
            on={isOn({ sourceId: source.id })}
            onPress={() => show({ sourceId: source.id })}
          />
        ))}
      </section>
      <section aria-label="Searches">
        <h2 className="rail-head">Searches</h2>
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
      </section>
    </>
  )
}
