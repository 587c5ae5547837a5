import type { TemplatePhoto } from '../../shared/contract/template.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { changedFields } from '../history/name-revision.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'
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
  if (problem !== null) return <EmptyState head={phrase('batch.cannot-be-written')}>{problem}</EmptyState>
  if (preview.length === 0)
    return (
      <EmptyState head={phrase('batch.nothing-yet')}>{phrase('batch.type-into', { variable: '{city}' })}</EmptyState>
    )
  return (
    <div className="batch-preview" tabIndex={0} role="region" aria-label={phrase('batch.would-change')}>
      {preview.slice(0, mostShown).map((photo) => (
        <section key={photo.photoId} className={photo.refusal === null ? 'batch-photo' : 'batch-photo refused'}>
          <h3>
            <MiddleCut name={photo.fileName} />
            {photo.unknown.length > 0 && (
              <span className="batch-unknown">{phrase('batch.not-known', { names: photo.unknown.join(' ') })}</span>
            )}
          </h3>
          {photo.refusal !== null && <p className="batch-refusal">{photo.refusal.message}</p>}
          {photo.refusal === null && changedFields(photo.changes).length === 0 && (
            <p className="third">{phrase('batch.says-so-already')}</p>
          )}
          {changedFields(photo.changes).flatMap((key) =>
            diffFields(findField(key), photo.changes[key]?.from, photo.changes[key]?.to).map(({ path, stretches }) => (
              <p key={`${key} ${path}`} className="batch-change" dir="auto">
                <span className="third">{[nameField(findField(key)), path].filter(Boolean).join(' ')} </span>
                <WordDiff stretches={stretches} />
              </p>
            ))
          )}
        </section>
      ))}
      {preview.length > mostShown && (
        <p className="third batch-photo">{phrase('batch.and-more', { count: preview.length - mostShown })}</p>
      )}
    </div>
  )
}
