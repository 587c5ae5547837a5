import type { Change, Revision } from '../../shared/contract/history.ts'
import type { Notice } from '../../shared/contract/notice.ts'
import { phrase } from '../messages/phrase.ts'
import { nameNotice } from '../ui/describe-notice.ts'
import { changedFields, nameRevision } from './name-revision.ts'

/** A revision with its change over all its photos: "change 41, 12 edits in 9 photos, AFP correction, by M. Okonkwo". */
export function nameChange(
  revision: Revision,
  change: Change | null,
  notice: Pick<Notice, 'parsed'> | undefined
): string {
  if (change === null || change.change !== revision.change) {
    return phrase('history.made-by', { what: nameRevision(revision), by: revision.by })
  }
  const applied = change.photos.filter(({ state }) => state === 'applied')
  const edits = applied.reduce((sum, { fields }) => sum + changedFields(fields).length, 0)
  const turned = change.of === null ? '' : phrase('history.fact-turned', { kind: change.kind, change: change.of })
  const parts = [
    phrase('history.fact-change', { change: change.change }),
    phrase('history.fact-edits', { edits, photos: applied.length }),
    change.kind === 'restore' ? phrase('history.fact-restore') : turned,
    notice ? nameNotice(notice.parsed) : '',
    phrase('history.fact-by', { by: revision.by })
  ]
  return parts.filter(Boolean).join(', ')
}
