import type { CSSProperties } from 'react'
import type { SheetView } from '../state/panels-slice.ts'
import type { SheetRow } from '../state/sheet-rows.ts'
import { useDesk } from '../state/use-desk.ts'
import type { FrameWriting } from './frame-writing.ts'
import { GroupHeadRow } from './group-head-row.tsx'
import { ListRow } from './list-row.tsx'
import { PhotoFrame } from './photo-frame.tsx'
import type { SheetGeometry } from './sheet-geometry.ts'

/** One row of the sheet at its height: frames, or the head of a group. */
export function GridRow(props: {
  readonly row: number
  readonly top: number
  readonly geometry: SheetGeometry
  readonly shows: SheetRow
  readonly view: SheetView
  readonly writing: FrameWriting
}) {
  const { row, top, geometry, shows, view, writing } = props
  if (shows.kind === 'head') return <GroupHeadRow row={row} top={top} group={shows.group} first={shows.first} />
  const { first } = shows
  const indexes = Array.from({ length: shows.photos }, (_, column) => first + column)
  const style: CSSProperties = {
    transform: `translateY(${top}px)`,
    height: geometry.cellHeight,
    gridTemplateColumns: `repeat(${geometry.columns}, minmax(0, 1fr))`
  }
  return (
    <div className="grid-row" role="row" aria-rowindex={row + 1} style={style}>
      {indexes.map((index) => (
        <FrameAt key={index} index={index} column={index - first} geometry={geometry} view={view} writing={writing} />
      ))}
    </div>
  )
}

function FrameAt(props: {
  readonly index: number
  readonly column: number
  readonly geometry: SheetGeometry
  readonly view: SheetView
  readonly writing: FrameWriting
}) {
  const { index, column, geometry, view, writing } = props
  const photo = useDesk((desk) => desk.photoAt(index))
  const isCursor = useDesk((desk) => desk.cursor === index)
  const isSelected = useDesk((desk) => photo !== undefined && desk.selected.has(photo.id))
  const imageUrl = useDesk((desk) => desk.engine.imageUrl)
  if (view === 'list')
    return <ListRow index={index} photo={photo} cursor={isCursor} selected={isSelected} imageUrl={imageUrl} />
  return (
    <PhotoFrame
      index={index}
      column={column}
      photo={photo}
      cursor={isCursor}
      selected={isSelected}
      boxWidth={geometry.box.width}
      boxHeight={geometry.box.height}
      writing={writing}
      imageUrl={imageUrl}
    />
  )
}
