import type { DeskErrorCode } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { KeptWatchRule } from '../../../shared/contract/watch-rules.ts'

/**
 * How far a corrected photo is with a rule: it waits, is in a run, is there, was given up, was refused for good (killed), was overtaken by a newer
 * correction, or is let go (its rule ended, or somebody looked at the failure).
 */
export type WatchSendingState = 'waiting' | 'running' | 'sent' | 'failed' | 'refused' | 'overtaken' | 'let-go'

/** One corrected revision that a rule asks for. There is one of each rule, photo and revision: it is sent once. */
export interface WatchSending {
  readonly rule: string
  readonly photoId: PhotoId
  readonly revision: number
  readonly state: WatchSendingState
  /** Names the export and the delivery it is in; null before it is in one. */
  readonly run: string | null
  /** When it was last looked at. */
  readonly at: string
  readonly attempts: number
  /** The moment before which it is not tried (again). */
  readonly nextAt: string
  readonly failure: { readonly code: DeskErrorCode; readonly message: string } | null
}

/** Rules of what the desk does by itself, and what each has to send. */
export interface WatchRecords {
  /** In no order; removed ones left out. */
  rules(): Promise<readonly KeptWatchRule[]>
  /** The rule of this id, removed or not. */
  rule(id: string): Promise<{ readonly rule: KeptWatchRule; readonly removed: boolean } | undefined>
  /** Adds a rule or replaces its record; `removed` takes it off the list. */
  putRule(rule: KeptWatchRule, removed: boolean): Promise<void>
  /** Those in these states, by rule, photo and revision; of one rule, or of all. */
  sendings(states: readonly WatchSendingState[], rule?: string): Promise<readonly WatchSending[]>
  sending(rule: string, photoId: PhotoId, revision: number): Promise<WatchSending | undefined>
  /** Adds one, or replaces what is recorded of it. */
  putSending(sending: WatchSending): Promise<void>
  /** How many of each rule are in each state; none where there are none. */
  counts(): Promise<readonly { readonly rule: string; readonly state: WatchSendingState; readonly photos: number }[]>
  /** The last entry of the record that was looked at; null before the first look. */
  place(): Promise<number | null>
  setPlace(sequence: number): Promise<void>
}
