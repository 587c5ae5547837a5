/** A rule of what the desk does by itself. `said` is JSON of all of it but the id; `removed` is 0 or 1. */
export interface WatchRulesTable {
  id: string
  removed: number
  said: string
}

/** One corrected revision a rule asks for. `run` names its export and its delivery; `said` is JSON: { at, attempts, nextAt, failure }. */
export interface WatchSendingsTable {
  rule: string
  photo_id: string
  revision: number
  state: string
  run: string | null
  said: string
}

/** The last entry of the record the rules have looked at, in one row. */
export interface WatchPlaceTable {
  id: string
  sequence: number
}
