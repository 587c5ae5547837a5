import type { GroupHead } from '../../shared/contract/photo-groups.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import './group-head-row.css'
import { nameGroup } from './name-group.ts'

/** The head of a group, 24 px: its words and how many photos stand under it. A press selects them. */
export function GroupHeadRow(props: {
  readonly row: number
  readonly top: number
  readonly group: GroupHead
  /** The first photo under it. */
  readonly first: number
}) {
  const { row, top, group, first } = props
  const store = useDeskStore()
  const by = useDesk((desk) => desk.group?.by)
  return (
    <div
      className="group-head"
      role="row"
      aria-rowindex={row + 1}
      style={{ transform: `translateY(${top}px)` }}
      title="Press to select the photos of the group"
      onPointerDown={(event) =>
        event.button === 0 && void store.getState().selectRange(first, first + group.photos - 1)
      }
    >
      <span role="rowheader" className="group-head-words">
        <bdi className="strong cut">{by === undefined ? group.label : nameGroup(by, group.label)}</bdi>
        <span className="third figures">{group.photos.toLocaleString('en-GB')}</span>
      </span>
    </div>
  )
}
