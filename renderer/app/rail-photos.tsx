import { FileX, Images, SquarePen } from 'lucide-react'
import { phrase } from '../messages/phrase.ts'
import { useDesk } from '../state/use-desk.ts'
import { KeyCap } from '../ui/key-cap.tsx'
import { RailItem } from './rail-item.tsx'
import { useShelf } from './use-shelf.ts'

/** All photos, and those edited today. */
export function RailPhotos() {
  const counts = useDesk((desk) => desk.deskCounts)
  const missing = useDesk((desk) => desk.info?.missing ?? 0)
  const { isOn, show } = useShelf()
  return (
    <section aria-label={phrase('app.photos')}>
      <h2 className="rail-head">
        {phrase('app.photos')}
        <span className="grow" />
        <KeyCap keys="g" />
      </h2>
      <RailItem glyph={Images} label={phrase('app.all')} count={counts?.all} on={isOn({})} onPress={() => show({})} />
      <RailItem
        glyph={SquarePen}
        label={phrase('app.edited-today')}
        count={counts?.editedToday}
        on={isOn({ editedToday: true })}
        onPress={() => show({ editedToday: true })}
      />
      {missing > 0 && (
        <RailItem
          glyph={FileX}
          label={phrase('app.files-gone')}
          title={phrase('app.files-gone-hint')}
          count={missing}
          on={isOn({ missing: true })}
          onPress={() => show({ missing: true })}
        />
      )}
    </section>
  )
}
