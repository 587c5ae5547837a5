import { fieldKeys } from '../../shared/fields/find-field.ts'
import { phrase } from '../messages/phrase.ts'
import { Button } from '../ui/button.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { Segments } from '../ui/segments.tsx'
import { TruthTable } from './truth-table.tsx'
import type { RevisionReading } from './use-revision-state.ts'
import type { HistoryAct } from './use-turns.ts'

/** The truth at a revision: every copy of every field, under a bar that counts where they differ. */
export function TruthPart(props: {
  readonly reading: RevisionReading
  readonly newest: number
  readonly differingOnly: boolean
  readonly onDifferingOnly: (only: boolean) => void
  readonly reconcile: HistoryAct
}) {
  const { state, problem } = props.reading
  const differing = state ? fieldKeys.filter((key) => state.fields[key]?.disagree).length : 0
  const number = state?.revision.revision
  return (
    <>
      <div className="bar history-truth-bar">
        <h2 className="strong figures">
          {number === undefined || number === props.newest
            ? phrase('history.truth-now')
            : phrase('history.truth-at', { revision: number })}
        </h2>
        <span className="third cut">
          {state === null
            ? ''
            : differing === 0
              ? phrase('history.all-agree')
              : phrase('history.fields-differ', { count: differing })}
        </span>
        <span className="grow" />
        <KeyCap keys="d" />
        <Segments
          label={phrase('history.fields')}
          segments={[
            { key: 'all', label: phrase('history.all-fields') },
            { key: 'differing', label: phrase('history.differing', { count: differing }) }
          ]}
          chosen={props.differingOnly ? 'differing' : 'all'}
          onChoose={(key) => props.onDifferingOnly(key === 'differing')}
        />
        {differing > 0 && number === props.newest && (
          <Button keys="Ctrl+R" refusal={props.reconcile.refusal} onPress={props.reconcile.run}>
            {phrase('history.write-all')}
          </Button>
        )}
      </div>
      {state && <TruthTable state={state} differingOnly={props.differingOnly} />}
      {problem !== null && (
        <p className="truth-none" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
