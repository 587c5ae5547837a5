import type { Notice, NoticeDuty } from '../../../shared/contract/notice.ts'
import { dutyWords } from '../../../shared/notice/duty-words.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import { useDesk, useDeskStore } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Tick } from '../../ui/tick.tsx'
import { useNow } from '../../ui/use-now.ts'
import { describeDuty } from './describe-duty.ts'
import './duties-part.css'
import { isDutyLate } from './is-late.ts'
import { tickDuty } from './tick-duty.ts'

/**
 * What a notice obliges the desk to do, each with its tick, who ticked it and when. The panel shows the digit that ticks each; with a `cursor`
 * (an index) one row has the cursor and its key.
 */
export function DutiesPart(props: {
  readonly notice: Notice
  readonly cursor?: number
  readonly onPoint?: (index: number) => void
}) {
  const { notice, cursor, onPoint } = props
  if (notice.duties.length === 0) return <p className="duties-none">It obliges the desk to nothing.</p>
  return (
    <ul className="duties">
      {notice.duties.map((duty, index) => (
        <DutyRow
          key={duty.duty}
          notice={notice}
          duty={duty}
          index={index}
          current={cursor === undefined ? null : cursor === index}
          onPoint={() => onPoint?.(index)}
        />
      ))}
    </ul>
  )
}

function DutyRow(props: {
  readonly notice: Notice
  readonly duty: NoticeDuty
  readonly index: number
  readonly current: boolean | null
  readonly onPoint: () => void
}) {
  const { notice, duty, index, current } = props
  const store = useDeskStore()
  const now = useNow()
  const told = useDesk((desk) => desk.noticeTold.get(notice.number))
  const words = describeDuty(notice, duty, now, told)
  const name = dutyWords[duty.duty]
  const late = isDutyLate(notice, duty, now)
  const open = isOpenState(notice.state)
  const state = duty.done ? 'on' : !open ? 'refused' : late ? 'late' : 'off'
  const askNote = () => store.getState().openOverlay({ name: 'duty-note', notice: notice.number, duty: duty.duty })
  return (
    <li className={current ? 'row duty selected cursor' : 'row duty'} onPointerDown={props.onPoint}>
      <Tick
        label={late ? `${name}, overdue` : name}
        state={state}
        onPress={() => void tickDuty(store.getState, { notice, duty: duty.duty, done: duty.done === null })}
      />
      <span className="duty-words">
        <span className="duty-name cut">{name}</span>
        <span className={late ? 'duty-told late' : 'duty-told'} dir="auto" title={words}>
          {words}
        </span>
      </span>
      {open && duty.done === null && (
        <Button kind="quiet" label={`Tick with a note: ${name}`} onPress={askNote} className="duty-note">
          Note
        </Button>
      )}
      {current === null && index < 5 && <KeyCap keys={`${index + 1}`} />}
      {current !== null && <span className="duty-key">{current && <KeyCap keys="Space" />}</span>}
    </li>
  )
}
