import { Redo2, Undo2 } from 'lucide-react'
import type { Change, Revision } from '../../shared/contract/history.ts'
import { phrase } from '../messages/phrase.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { nameChange } from './name-change.ts'
import { isUndone, nameTarget } from './name-revision.ts'
import type { HistoryActs } from './use-history-commands.ts'

/** Over the centre: what is compared, and what can be done with it. */
export function ComparisonBar(props: {
  readonly revision: Revision
  readonly against: number
  readonly blaming: boolean
  readonly change: Change | null
  readonly commands: HistoryActs
  readonly onBlame: () => void
}) {
  const { revision, against, blaming, change, commands } = props
  const notice = useDesk((desk) => desk.notices?.find(({ number }) => number === revision.notice))
  const { restore, undo, redo, undoHere } = commands
  const number = revision.revision
  const compared = against === number ? `r${number}` : phrase('history.compared', { from: against, to: number })
  return (
    <div className="bar">
      <h2 className="strong figures">{blaming ? phrase('history.words-of', { revision: number }) : compared}</h2>
      <span className="third cut">{nameChange(revision, change, notice)}</span>
      <span className="grow" />
      <button type="button" className="history-blame" aria-pressed={blaming} onClick={props.onBlame}>
        <KeyCap keys="w" />
        {phrase('history.blame')}
      </button>
      <Button className="wide-only" keys="Shift+R" refusal={restore.refusal} onPress={restore.run}>
        {phrase('history.restore-to', { revision: number })}
      </Button>
      {change !== null && change.photos.length > 1 && !isUndone(change) && (
        <Button className="wide-only" keys="u" refusal={undoHere.refusal} onPress={undoHere.run}>
          {phrase('history.undo-here-only')}
        </Button>
      )}
      {change !== null &&
        (isUndone(change) ? (
          <Button icon={Redo2} keys="Ctrl+Shift+Z" refusal={redo.refusal} onPress={redo.run}>
            {phrase('history.redo-change', { change: nameTarget(change) })}
          </Button>
        ) : (
          <Button icon={Undo2} keys="Ctrl+Z" refusal={undo.refusal} onPress={undo.run}>
            {phrase('history.undo-change', { change: nameTarget(change) })}
          </Button>
        ))}
    </div>
  )
}
