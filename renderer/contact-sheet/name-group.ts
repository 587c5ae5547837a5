import type { PhotoGrouping } from '../../shared/orders/photo-orders.ts'
import { nameOrder } from '../../shared/orders/photo-orders.ts'
import { nameFacetValue } from './name-facet.ts'

/** The words of a group's head: "Paris", "No city", "3, Superior", "Copies of IMG_1.jpg". */
export function nameGroup(by: PhotoGrouping, label: string): string {
  if (by === 'colourClass' || by === 'stars') return nameFacetValue(by, label)
  if (by === 'copies') return label === '' ? 'Without copies' : `Copies of ${label}`
  return label === '' ? `No ${nameOrder(by).toLowerCase()}` : label
}
