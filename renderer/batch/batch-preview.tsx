import type { TemplatePhoto } from '../../shared/contract/template.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { changedFields } from '../history/name-revision.ts'
import { diffFields } from '../ui/diff-fields.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { MiddleCut } from '../ui/middle-cut.tsx'
import { WordDiff } from '../ui/word-diff.tsx'

/** Rows drawn at once; the count says how many there are. */
const mostShown = 100

/** What would change in each photo, old struck, new beside it. */
export function BatchPreview({
  preview,
  problem
}: {
  readonly preview: readonly TemplatePhoto[]
  readonly problem: string | null
}) {
  if (problem !== null) return <EmptyState head="That cannot be written.">{problem}</EmptyState>
  if (preview.length === 0)
    return (
      <EmptyState head="Nothing would change yet.">
        Type into a field. Codes and variables such as {'{city}'} become what each photo says itself.
      </EmptyState>
    )
  return (
    <div className="batch-preview" tabIndex={0} role="region" aria-label="What would change">
      {preview.slice(0, mostShown).map((photo) => (
        <section key={photo.photoId} className={photo.refusal === null ? 'batch-photo' : 'batch-photo refused'}>
          <h3>
            <MiddleCut name={photo.fileName} />
            {photo.unknown.length > 0 && <span className="batch-unknown">Not known: {photo.unknown.join(' ')}</span>}
          </h3>
          {photo.refusal !== null && <p className="batch-refusal">{photo.refusal.message}</p>}
          {photo.refusal === null && changedFields(photo.changes).length === 0 && (
            <p className="third">Says so already.</p>
          )}
          {changedFields(photo.changes).flatMap((key) =>
            diffFields(findField(key), photo.changes[key]?.from, photo.changes[key]?.to).map(({ path, stretches }) => (
              <p key={`${key} ${path}`} className="batch-change" dir="auto">
                <span className="third">{[findField(key).label, path].filter(Boolean).join(' ')} </span>
                <WordDiff stretches={stretches} />
              </p>
            ))
          )}
        </section>
      ))}
      {preview.length > mostShown && (
        <p className="third batch-photo">and {(preview.length - mostShown).toLocaleString('en-GB')} more photos</p>
      )}
    </div>
  )
}
