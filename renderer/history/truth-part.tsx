import { fieldKeys } from '../../shared/fields/find-field.ts'
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
          {number === undefined || number === props.newest ? 'Truth now' : `Truth at r${number}`}
        </h2>
        <span className="third cut">
          {state === null
            ? ''
            : differing === 0
              ? 'all copies agree'
              : `${differing} ${differing === 1 ? 'field differs' : 'fields differ'} between copies`}
        </span>
        <span className="grow" />
        <KeyCap keys="d" />
        <Segments
          label="Fields"
          segments={[
            { key: 'all', label: 'All fields' },
            { key: 'differing', label: `Differing ${differing}` }
          ]}
          chosen={props.differingOnly ? 'differing' : 'all'}
          onChoose={(key) => props.onDifferingOnly(key === 'differing')}
        />
        {differing > 0 && number === props.newest && (
          <Button keys="Ctrl+R" refusal={props.reconcile.refusal} onPress={props.reconcile.run}>
            Write to all copies
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
