import '../../ui/field-box.css'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import type { TickedTurn } from './use-turn-ticked.ts'

/** The action bar: the reason for the record, and the one button; while files are written, how far that is. */
export function ChangeFoot(props: {
  readonly turn: TickedTurn
  readonly reason: string
  readonly onReason: (reason: string) => void
}) {
  const { turn } = props
  const { running } = turn
  return (
    <div className="change-foot">
      {running === null ? (
        <label className="change-reason">
          <span className="second">Reason</span>
          <span className="field-box">
            <input
              type="text"
              value={props.reason}
              placeholder="For the record"
              onChange={(event) => props.onReason(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return
                // Esc leaves the field, not the screen.
                event.preventDefault()
                event.currentTarget.blur()
              }}
            />
          </span>
        </label>
      ) : (
        <div className="change-run">
          <ProgressBar label="Photos written" done={running.done} total={running.total} />
          <span className="third figures">
            {running.done.toLocaleString('en-GB')} of {running.total.toLocaleString('en-GB')} photos written
          </span>
        </div>
      )}
      <span className="grow" />
      <Button kind="primary" big keys="Ctrl+Enter" refusal={turn.refusal} onPress={turn.run}>
        {turn.words}
      </Button>
    </div>
  )
}
