import { FileX, Images, SquarePen } from 'lucide-react'
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
    <section aria-label="Photos">
      <h2 className="rail-head">
        Photos
        <span className="grow" />
        <KeyCap keys="g" />
      </h2>
      <RailItem glyph={Images} label="All" count={counts?.all} on={isOn({})} onPress={() => show({})} />
      <RailItem
        glyph={SquarePen}
        label="Edited today"
        count={counts?.editedToday}
        on={isOn({ editedToday: true })}
        onPress={() => show({ editedToday: true })}
      />
      {missing > 0 && (
        <RailItem
          glyph={FileX}
          label="Files gone"
          title="Photos whose file is no longer at its place; their history stays"
          count={missing}
          on={isOn({ missing: true })}
          onPress={() => show({ missing: true })}
        />
      )}
    </section>
  )
}
