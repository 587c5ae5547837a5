import type { PhotoSummary } from '../../shared/contract/photo.ts'

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** "Killed 08:41 by AP" where a kill or withdrawal is in force for a photo; null where it may be used. A later reinstatement lifts it. */
export function describeStop(photo: Pick<PhotoSummary, 'notices'>): string | null {
  const latest = photo.notices
    .filter(({ kind }) => kind === 'kill' || kind === 'withdrawal' || kind === 'reinstatement')
    .toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt))
    .at(-1)
  if (!latest || latest.kind === 'reinstatement') return null
  const what = latest.kind === 'kill' ? 'Killed' : 'Withdrawn'
  return `${what} ${time.format(new Date(latest.receivedAt))}${latest.agency === null ? '' : ` by ${latest.agency}`}`
}
