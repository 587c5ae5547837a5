import { Check } from 'lucide-react'
import { Icon } from '../../ui/icon.tsx'
import { Tick } from '../../ui/tick.tsx'
import type { DutyCell, DutyColumn } from './duty-columns.ts'

/** What a cell of the board shows of its duties: a dash where it is not asked, a box where it is open, a red one where it is late, else who did it. */
export function DutyMark(props: { readonly column: DutyColumn; readonly cell: DutyCell; readonly onTick: () => void }) {
  const { column, cell, onTick } = props
  switch (cell.is) {
    case 'not-asked':
      return (
        <span className="third" role="img" aria-label={`${column.name}: not asked`}>
          –
        </span>
      )
    case 'done':
      return (
        <span className="board-done" title={`${column.name}: ${cell.by}`}>
          <Icon of={Check} small />
          <span className="unseen">{column.name}: done by </span>
          {cell.initials}
        </span>
      )
    case 'open':
      return <Tick label={column.name} state="off" tabbable={false} onPress={onTick} />
    case 'partly':
      return <Tick label={`${column.name}: partly done`} state="mixed" tabbable={false} onPress={onTick} />
    case 'overdue':
      return <Tick label={`${column.name}: overdue`} state="late" tabbable={false} onPress={onTick} />
  }
}
