import type { ReplaceCounts } from './replace-rows.ts'

const count = (many: number, one: string): string =>
  many === 1 ? `1 ${one}` : `${many.toLocaleString('en-GB')} ${one}s`

/** What the button says: "Replace 38 places in 29 photos". */
export function nameReplaceButton({ ticked, tickedPhotos }: ReplaceCounts, writing: boolean): string {
  if (writing) return `Writing ${count(tickedPhotos, 'photo')} …`
  return ticked === 0 ? 'Replace' : `Replace ${count(ticked, 'place')} in ${count(tickedPhotos, 'photo')}`
}

/** Why nothing can be replaced now; undefined where it can. */
export function refuseReplace(
  { hits, ticked, refused }: ReplaceCounts,
  { searching, writing }: { readonly searching: boolean; readonly writing: boolean }
): string | undefined {
  if (writing) return 'The files are being written'
  if (searching) return 'Erratum is still looking'
  if (hits === 0) return 'Nothing was found to replace'
  if (ticked === 0) return refused === hits ? 'None of these photos can be written' : 'No place is ticked'
  return undefined
}
