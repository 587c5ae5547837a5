import { phrase } from '../messages/phrase.ts'
import type { ReplaceCounts } from './replace-rows.ts'

/** What the button says: "Replace 38 places in 29 photos". */
export function nameReplaceButton({ ticked, tickedPhotos }: ReplaceCounts, writing: boolean): string {
  if (writing) return phrase('replace.writing', { photos: tickedPhotos })
  return ticked === 0
    ? phrase('replace.replace')
    : phrase('replace.replace-places', { places: ticked, photos: tickedPhotos })
}

/** Why nothing can be replaced now; undefined where it can. */
export function refuseReplace(
  { hits, ticked, refused }: ReplaceCounts,
  { searching, writing }: { readonly searching: boolean; readonly writing: boolean }
): string | undefined {
  if (writing) return phrase('replace.being-written')
  if (searching) return phrase('replace.still-looking')
  if (hits === 0) return phrase('replace.nothing-to-replace')
  if (ticked === 0) return refused === hits ? phrase('replace.none-writable') : phrase('replace.none-ticked')
  return undefined
}
