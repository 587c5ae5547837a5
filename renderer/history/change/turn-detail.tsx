import type { FieldMerge } from '../../../shared/contract/history-turn.ts'
import { findField } from '../../../shared/fields/find-field.ts'
import { phrase } from '../../messages/phrase.ts'
import { diffFields } from '../../ui/diff-fields.ts'
import { nameFile } from '../../ui/name-file.ts'
import { WordDiff } from '../../ui/word-diff.tsx'
import { RevisionChanges } from '../revision-changes.tsx'
import type { TurnRow } from './turn-rows.ts'

const outcomeWords: Readonly<Record<FieldMerge['outcome'], string>> = {
  back: phrase('history.outcome-back'),
  kept: phrase('history.outcome-kept'),
  merged: phrase('history.outcome-merged'),
  conflict: phrase('history.outcome-conflict')
}

/** Beside the table: every field of the photo under the cursor, as it is and as it will be, with how a merge comes out. */
export function TurnDetail({ row }: { readonly row: TurnRow }) {
  const nothing = row.refusal === '' ? phrase('history.none-of-photo') : row.refusal
  return (
    <aside className="turn-detail" aria-label={phrase('history.would-change-in', { file: nameFile(row.path) })}>
      <div className="section-head">
        {row.merges.length > 0 ? phrase('history.merge-by-field') : phrase('history.would-change')}
      </div>
      {row.merges.length === 0 ? (
        <RevisionChanges fields={row.fields} nothing={nothing} />
      ) : (
        <section className="revision-changes" aria-label={phrase('history.merged-fields')} tabIndex={0}>
          <dl>
            {row.merges.map((merge) => (
              <MergedField key={merge.field} merge={merge} />
            ))}
          </dl>
        </section>
      )}
    </aside>
  )
}

function MergedField({ merge }: { readonly merge: FieldMerge }) {
  const { field, outcome, base, ours, theirs, result } = merge
  const definition = findField(field)
  const lines =
    outcome === 'kept' || outcome === 'conflict'
      ? [
          { head: phrase('history.since'), diffs: diffFields(definition, base, ours) },
          { head: phrase('history.wanted'), diffs: diffFields(definition, base, theirs) }
        ]
      : [{ head: '', diffs: diffFields(definition, ours, result) }]
  return (
    <div className="turn-merge">
      <dt>{definition.label}</dt>
      <dd>
        <p className={`turn-outcome ${outcome}`}>{outcomeWords[outcome]}</p>
        {lines.flatMap(({ head, diffs }) =>
          diffs.map(({ path, stretches }) => (
            <div key={`${head} ${path}`} className="caption-text selectable" dir="auto">
              {head + path !== '' && <span className="revision-path">{[head, path].filter(Boolean).join(' ')}</span>}
              <WordDiff stretches={stretches} />
            </div>
          ))
        )}
      </dd>
    </div>
  )
}
