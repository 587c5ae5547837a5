import type { DeskParts } from '../desk-parts.ts'
import { settleLeftOpen } from './settle-left-open.ts'

/**
 * Settles what was left open of the photo at this path; tells whether a write of the desk itself was found there and recorded.
 *
 * Call it in the file's turn, before the file is read or written: an unrecorded write would be taken for one from outside.
 */
export async function settlePath(desk: Pick<DeskParts, 'store' | 'reader' | 'clock'>, path: string): Promise<boolean> {
  let completed = false
  for (const item of await desk.store.changes.openItems()) {
    if (item.path === path && (await settleLeftOpen(desk, item)).outcome === 'completed') completed = true
  }
  return completed
}
