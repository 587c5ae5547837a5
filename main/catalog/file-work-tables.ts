/** Photos whose files get other names or places together. `said` is JSON: { by }. */
export interface FileWorksTable {
  number: number
  at: string
  act: string
  of_work: number | null
  said: string
}

/** One photo of file work: the journal of it. `said` is JSON of its files and of what became of them. */
export interface FileItemsTable {
  work: number
  position: number
  photo_id: string
  state: string
  said: string
}
