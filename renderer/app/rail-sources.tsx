import { Folder, FolderOpen, Plus, Unplug } from 'lucide-react'
import { phrase } from '../messages/phrase.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Icon } from '../ui/icon.tsx'
import { chooseFolder } from './choose-folder.ts'
import { RailItem } from './rail-item.tsx'
import { useShelf } from './use-shelf.ts'

/** The folders of the desk. */
export function RailSources() {
  const store = useDeskStore()
  const sources = useDesk((desk) => desk.sources)
  const { isOn, show } = useShelf()
  return (
    <section aria-label={phrase('app.sources')}>
      <h2 className="rail-head">
        {phrase('app.sources')}
        <span className="grow" />
        <button
          type="button"
          className="rail-add"
          aria-label={phrase('app.open-folder')}
          title={phrase('app.open-folder-hint')}
          onClick={() => void chooseFolder(store)}
        >
          <Icon of={Plus} small />
        </button>
      </h2>
      {sources?.map((source) => (
        <RailItem
          key={source.id}
          glyph={source.state === 'offline' ? Unplug : source.sample ? FolderOpen : Folder}
          label={source.state === 'offline' ? phrase('app.offline', { name: source.name }) : source.name}
          title={source.why === '' ? source.path : `${source.path}\n${source.why}`}
          count={source.photos}
          on={isOn({ sourceId: source.id })}
          onPress={() => show({ sourceId: source.id })}
        />
      ))}
    </section>
  )
}
