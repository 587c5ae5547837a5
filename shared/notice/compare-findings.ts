import type { Residue, ResidueFinding, ResiduePlace } from '../contract/residue.ts'

/** How a search differs from one before: the places that are gone, and those that are new. */
export function compareFindings(before: ResidueFinding, now: ResidueFinding): NonNullable<Residue['before']> {
  const gone = without(before.places, now.places)
  const fresh = without(now.places, before.places)
  return {
    at: before.at,
    places: before.places.length,
    same: gone.length === 0 && fresh.length === 0,
    gone,
    fresh
  }
}

function without(places: readonly ResiduePlace[], others: readonly ResiduePlace[]): ResiduePlace[] {
  const known = new Set(others.map(namePlace))
  return places.filter((place) => !known.has(namePlace(place)))
}

// The words around a place may have changed without the place having gone.
function namePlace({ kind, photoId, path, field, container, tag, revision, form }: ResiduePlace): string {
  return JSON.stringify([kind, photoId, path, field, container, tag, revision, form])
}
