/** An order the desk keeps keys for, because somebody asked for it once. */
export interface KeptOrdersTable {
  name: string
}

/** What a photo orders by: `key` folded for comparing, `shown` the words of it. */
export interface PhotoOrderKeysTable {
  name: string
  photo_id: string
  key: string
  shown: string
}

/** A search with a name. `content` is JSON: filter, order, grouping. */
export interface SavedSearchesTable {
  id: string
  name: string
  at: string
  content: string
}
