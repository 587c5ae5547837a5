import type { Revision } from '../../../shared/contract/history.ts'
import type { NamedNotice } from '../../../shared/contract/history-view.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import { findField, isFieldKey } from '../../../shared/fields/find-field.ts'
import { phrase } from '../../messages/phrase.ts'
import type { HistoryFound } from '../../state/history-search-slice.ts'
import { nameFile } from '../../ui/name-file.ts'
import { nameNoticeByDay } from '../blame/name-origin.ts'
import { nameRevision } from '../name-revision.ts'

/** One line of what was found: which revision of which photo, and the words that were looked for. */
export interface HitRow {
  readonly key: string
  readonly photoId: PhotoId
  readonly fileName: string
  readonly path: string
  readonly revision: number
  /** True where the photo says so now. */
  readonly current: boolean
  /** What made the revision; null where only its words were asked for. */
  readonly made: { readonly what: string; readonly by: string; readonly at: string; readonly reason: string } | null
  /** The words with those around, field by field. */
  readonly held: readonly { readonly label: string; readonly excerpt: string }[]
  /** What the revision changed; shown where no words were looked for. */
  readonly fields: Revision['fields']
}

const labelOf = (field: string): string => (isFieldKey(field) ? findField(field).label : phrase('history.file-name'))

function nameWhat(revision: Revision, notice: NamedNotice | null): string {
  if (notice === null) return nameRevision(revision)
  const named = nameNoticeByDay(notice)
  return revision.kind === 'notice'
    ? phrase('history.what-in-change', { what: named, change: revision.change ?? '' })
    : phrase('history.what-and-notice', { what: nameRevision(revision), notice: named })
}

/** What was found, as lines in the order it was told. */
export function listHitRows(found: HistoryFound | null): readonly HitRow[] {
  if (found === null) return []
  if (found.kind === 'ever') {
    return found.hits.map(({ photoId, path, fileName, revision, notice, current, held }) => ({
      key: `${photoId} ${revision.revision}`,
      photoId,
      fileName,
      path,
      revision: revision.revision,
      current,
      made: { what: nameWhat(revision, notice), by: revision.by, at: revision.at, reason: revision.reason },
      held: held.map(({ field, excerpt }) => ({ label: labelOf(field), excerpt })),
      fields: revision.fields
    }))
  }
  return found.hits.map(({ photoId, path, revision, field, excerpt, current }) => ({
    key: `${photoId} ${field}`,
    photoId,
    fileName: nameFile(path),
    path,
    revision,
    current,
    made: null,
    held: [{ label: labelOf(field), excerpt }],
    fields: {}
  }))
}
