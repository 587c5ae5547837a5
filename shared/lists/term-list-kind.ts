/** What a list is of: keywords, persons, or places. */
export const termListKinds = ['keywords', 'persons', 'places'] as const
/** What a list is of. */
export type TermListKind = (typeof termListKinds)[number]
