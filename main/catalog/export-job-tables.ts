/** A batch on its way out. `said` is JSON: { by, preset }; `ended` is 0 or 1. */
export interface ExportJobsTable {
  id: string
  at: string
  target: string
  ended: number
  said: string
}

/** One file of a batch. `said` is JSON of its planned name and of what became of it. */
export interface ExportItemsTable {
  job: string
  position: number
  photo_id: string
  state: string
  said: string
}
