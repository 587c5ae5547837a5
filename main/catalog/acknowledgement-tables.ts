/** That somebody answered for a photo. `said` is JSON of what has no column; `taken_back` is 0 or 1. */
export interface AcknowledgementsTable {
  id: string
  at: string
  photo_id: string
  recipient: string | null
  destination: string
  taken_back: number
  said: string
}
