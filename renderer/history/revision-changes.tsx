import type { FieldChanges } from '../../shared/contract/fields.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { phrase } from '../messages/phrase.ts'
import { diffFields } from '../ui/diff-fields.ts'
import { WordDiff } from '../ui/word-diff.tsx'
import { changedFields } from './name-revision.ts'

/** One row a changed field: its word diff, old struck, new underlined. */
export function RevisionChanges({ fields, nothing }: { readonly fields: FieldChanges; readonly nothing: string }) {
  const keys = changedFields(fields)
  if (keys.length === 0) return <p className="revision-changes-none second">{nothing}</p>
  return (
    <section className="revision-changes" aria-label={phrase('history.changed-fields')} tabIndex={0}>
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>{findField(key).label}</dt>
            <dd>
              {diffFields(findField(key), fields[key]?.from, fields[key]?.to).map(({ path, stretches }) => (
                <div key={path} className="caption-text selectable" dir="auto">
                  {path !== '' && <span className="revision-path">{path}</span>}
                  <WordDiff stretches={stretches} />
                </div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
