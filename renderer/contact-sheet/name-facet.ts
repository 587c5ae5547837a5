import type { PhotoFacet, PhotoFilter } from '../../shared/contract/photo.ts'
import { findField, isFieldKey } from '../../shared/fields/find-field.ts'
import { nameClass } from '../ui/name-class.ts'

/** The facets of the filter bar with their names, in the order of the menu. */
export const facetNames: Readonly<Record<PhotoFacet, string>> = {
  byline: 'Byline',
  city: 'City',
  day: 'Date',
  colourClass: 'Colour class',
  stars: 'Stars',
  lacks: 'Missing field'
}

/** All facets, in the order of the menu. */
export const facets: readonly PhotoFacet[] = ['byline', 'city', 'day', 'colourClass', 'stars', 'lacks']

/** A value of a facet in words: "3, Superior", "4 stars", "No byline". */
export function nameFacetValue(facet: PhotoFacet, value: string): string {
  if (value === '') return `No ${facetNames[facet].toLowerCase()}`
  if (facet === 'colourClass') return value === '0' ? 'No class' : `${value}, ${nameClass(value)}`
  if (facet === 'lacks') return isFieldKey(value) ? `No ${findField(value).label.toLowerCase()}` : value
  if (facet === 'stars') return value === '0' ? 'No stars' : value === '1' ? '1 star' : `${value} stars`
  return value
}

/** The filter with one value of a facet, or without the facet where the value is null. */
export function withFacet(filter: PhotoFilter, facet: PhotoFacet, value: string | null): PhotoFilter {
  const { [facet]: _, ...others } = filter
  if (value === null) return others
  return { ...others, [facet]: facet === 'colourClass' || facet === 'stars' ? Number(value) : value }
}
