import type { PhotoSort } from '../../shared/orders/photo-orders.ts'

/** The columns of the list after the picture, each with the order its head gives; `wide` ones are left out where the list is narrow. */
export const listColumns = [
  { key: 'name', label: 'File name', sort: 'name', wide: false },
  { key: 'caption', label: 'Caption', sort: null, wide: false },
  { key: 'byline', label: 'Byline', sort: 'byline', wide: false },
  { key: 'city', label: 'City', sort: 'city', wide: false },
  { key: 'agency', label: 'Agency', sort: 'agency', wide: true },
  { key: 'created', label: 'Created', sort: 'created', wide: false },
  { key: 'received', label: 'Received', sort: 'received', wide: true }
] as const satisfies readonly {
  readonly key: string
  readonly label: string
  readonly sort: PhotoSort | null
  readonly wide: boolean
}[]
