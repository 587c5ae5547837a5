/** A list of keywords, persons or places. `terms` is the JSON of its lines, `said` of who imported it: { by }. */
export interface TermListsTable {
  name: string
  kind: string
  term_count: number
  at: string
  said: string
  terms: string
}
