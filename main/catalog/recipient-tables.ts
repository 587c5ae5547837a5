/** Somebody the desk sends pictures to. `said` is JSON of all of the recipient but the id; `removed` is 0 or 1. */
export interface RecipientsTable {
  id: string
  removed: number
  said: string
}

/** Somebody who has to be told of a notice. `off` and `informed` are 0 or 1; `said` is JSON: { why, told, overtaken }. */
export interface NoticeRecipientsTable {
  notice: number
  recipient: string
  listed_at: string
  off: number
  informed: number
  said: string
}
