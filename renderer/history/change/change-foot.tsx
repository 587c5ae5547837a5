import { phrase } from '../../messages/phrase.ts'
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
          <span className="second">{phrase('history.reason')}</span>
          <span className="field-box">
            <input
              type="text"
              value={props.reason}
              placeholder={phrase('history.for-the-record')}
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
          <ProgressBar label={phrase('history.photos-written')} done={running.done} total={running.total} />
          <span className="third figures">
            {phrase('history.written-of', { done: running.done, total: running.total })}
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
