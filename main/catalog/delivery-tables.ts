/** A place the desk delivers to. `said` is JSON of all of it but the name, without any secret; `removed` is 0 or 1. */
export interface DestinationsTable {
  name: string
  removed: number
  said: string
}

/** A file that went somewhere, or was to. `said` is JSON of what has no column. */
export interface DeliveriesTable {
  id: string
  at: string
  photo_id: string
  revision: number
  export_id: string
  sha256: string
  destination: string
  recipient: string | null
  name: string
  result: string
  said: string
}

/** A delivery under way. `said` is JSON: { by, again, older, replaces, making, notMade }; `ended` is 0 or 1. */
export interface DeliveryJobsTable {
  id: string
  at: string
  ended: number
  said: string
}

/** One file on its way to one destination. `said` is JSON of what is sent and of what became of it. */
export interface DeliveryItemsTable {
  job: string
  position: number
  state: string
  said: string
}
