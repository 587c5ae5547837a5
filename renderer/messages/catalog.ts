import type { english } from './english.ts'

type English = typeof english

/** The name of a message: its area and its key in that area's file, as in `history.title`. */
export type MessageKey = {
  [Area in keyof English]: `${Area}.${keyof English[Area] & string}`
}[keyof English]

/** The messages of one language, by area. One that is not there is said in English. */
export type Catalog = Readonly<Record<keyof English, Readonly<Record<string, string>>>>

/** The labels of fields in a language, by the field's key; a part's by its path, as in `locationShown.city`. */
export type FieldLabels = Readonly<Record<string, string>>
