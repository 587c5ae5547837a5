import type { PhotoSummary } from '../../shared/contract/photo.ts'

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** What stands in place of its byline where a photo's file is no longer at its place. */
export const fileIsGone = 'File is gone; its history stays'

/** "Killed 08:41 by AP" where a kill or withdrawal keeps a photo from every use; null where it may be used, or only a person locked it. */
export function describeStop({ lock }: Pick<PhotoSummary, 'lock'>): string | null {
  if (lock === null || lock.kind === 'person') return null
  const what = lock.kind === 'kill' ? 'Killed' : 'Withdrawn'
  return `${what} ${time.format(new Date(lock.at))}${lock.agency === null ? '' : ` by ${lock.agency}`}`
}
