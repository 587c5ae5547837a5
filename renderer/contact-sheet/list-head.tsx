import { ArrowDown, ArrowUp } from 'lucide-react'
import { useDesk } from '../state/use-desk.ts'
import { Icon } from '../ui/icon.tsx'
import { listColumns } from './list-columns.ts'
import './photo-list.css'

/** The heads of the list's columns; a press orders by the column, another turns the order round. */
export function ListHead() {
  const sort = useDesk((desk) => desk.sort)
  const descending = useDesk((desk) => desk.descending)
  const setSort = useDesk((desk) => desk.setSort)
  return (
    <div className="column-head list-line list-head" role="toolbar" aria-label="Order of the list">
      <span />
      {listColumns.map((column) =>
        column.sort === null ? (
          <span key={column.key}>{column.label}</span>
        ) : (
          <button
            key={column.key}
            type="button"
            className={column.wide ? 'list-sort list-extra' : 'list-sort'}
            aria-pressed={sort === column.sort}
            title={`Order by ${column.label.toLowerCase()}`}
            onClick={() => setSort(column.sort)}
          >
            <span className="cut">{column.label}</span>
            {sort === column.sort && <Icon of={descending ? ArrowDown : ArrowUp} small />}
          </button>
        )
      )}
      <span />
    </div>
  )
}
