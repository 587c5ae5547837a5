import type { Change, Revision } from '../../shared/contract/history.ts'
import type { Notice } from '../../shared/contract/notice.ts'
import { nameNotice } from '../ui/describe-notice.ts'
import { changedFields, nameRevision } from './name-revision.ts'

/** A revision with its change over all its photos: "change 41, 12 edits in 9 photos, AFP correction, by M. Okonkwo". */
export function nameChange(
  revision: Revision,
  change: Change | null,
  notice: Pick<Notice, 'parsed'> | undefined
): string {
  if (change === null || change.change !== revision.change) return `${nameRevision(revision)}, by ${revision.by}`
  const applied = change.photos.filter(({ state }) => state === 'applied')
  const edits = applied.reduce((sum, { fields }) => sum + changedFields(fields).length, 0)
  const turned = change.of === null ? '' : `${change.kind} of change ${change.of}`
  const parts = [
    `change ${change.change}`,
    `${edits.toLocaleString('en-GB')} ${edits === 1 ? 'edit' : 'edits'} in ${applied.length.toLocaleString('en-GB')} ${applied.length === 1 ? 'photo' : 'photos'}`,
    change.kind === 'restore' ? 'a restore' : turned,
    notice ? nameNotice(notice.parsed) : '',
    `by ${revision.by}`
  ]
  return parts.filter(Boolean).join(', ')
}
