import type { DeskErrorCode } from '../../../shared/contract/desk-error.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { readEmbargo } from '../../../shared/fields/read-embargo.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { WatchSending } from '../ports/watch.ts'

/** Why a corrected photo did not go out, and whether its file was made. */
export interface SendingFailure {
  readonly code: DeskErrorCode
  readonly message: string
  readonly stage: 'export' | 'delivery'
}

/** Minutes until the next attempt, after the first, second … one; after the last it is given up. */
const pauseMinutes = [1, 2, 5, 15, 30, 60, 120] as const

/** Failures of a place that may be there again later: the same delivery goes on then. A disk that is away is `not-found`. */
export const placeIsAway: ReadonlySet<DeskErrorCode> = new Set(['connection-lost', 'storage-unavailable', 'not-found'])

// What another export may mend; the rest needs a person.
const mendedAnew: ReadonlySet<DeskErrorCode> = new Set([
  'storage-unavailable',
  'desk-busy',
  'changed-on-disk',
  'revision-conflict'
])

/** What becomes of a sending after an attempt; `failure` is null where it is there. */
export function settleSending(
  sending: WatchSending,
  {
    failure,
    photo,
    now
  }: { readonly failure: SendingFailure | null; readonly photo: PhotoRecord; readonly now: string }
): WatchSending {
  if (failure === null) return { ...sending, state: 'sent', at: now, failure: null }
  const { code, message, stage } = failure
  const told = { ...sending, at: now, failure: { code, message } }
  if (code === 'killed') return { ...told, state: 'refused' }
  const embargo = readEmbargo(readAsText(photo.reading.fields.releaseDate?.value))
  if (code === 'embargoed' && embargo !== null) return { ...told, state: 'waiting', run: null, nextAt: embargo }
  const attempts = sending.attempts + 1
  const goesOn = stage === 'delivery' && placeIsAway.has(code)
  const pause = goesOn || mendedAnew.has(code) ? pauseMinutes[sending.attempts] : undefined
  if (pause === undefined) return { ...told, state: 'failed', run: null, attempts }
  const nextAt = new Date(Date.parse(now) + pause * 60_000).toISOString()
  return { ...told, attempts, nextAt, state: goesOn ? 'running' : 'waiting', run: goesOn ? sending.run : null }
}
