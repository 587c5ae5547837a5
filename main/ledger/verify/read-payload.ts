import type { EntryRow } from '../entry-rows.ts'

/** The text of an entry as data; undefined where it is gone or none, which the check of texts tells. */
export function readPayload({ payload }: EntryRow): unknown {
  try {
    return JSON.parse(payload ?? '')
  } catch {
    return undefined
  }
}
