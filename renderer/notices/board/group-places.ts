import type { Residue, ResiduePlace } from '../../../shared/contract/residue.ts'
import { findField } from '../../../shared/fields/find-field.ts'

/** A group of places in the panel, with its places in the order they were found. */
export interface PlaceGroup {
  readonly head: string
  readonly places: readonly ResiduePlace[]
}

const groups: readonly {
  readonly head: string
  readonly kinds: readonly ResiduePlace['kind'][]
  readonly always: boolean
}[] = [
  { head: 'Captions and fields', kinds: ['field', 'other-tag'], always: true },
  { head: 'Other copies', kinds: ['copy'], always: false },
  { head: 'Sidecars and XMP history', kinds: ['sidecar', 'xmp-history', 'trailer'], always: true },
  { head: 'Past exports', kinds: ['export'], always: true },
  { head: 'Could not be searched', kinds: ['not-read'], always: false }
]

/** The places of a search, grouped as the panel shows them; a group that is only shown where it has places is left out without. */
export function groupPlaces({ places }: Pick<Residue, 'places'>): readonly PlaceGroup[] {
  return groups.flatMap(({ head, kinds, always }) => {
    const found = places.filter(({ kind }) => kinds.includes(kind))
    return always || found.length > 0 ? [{ head, places: found }] : []
  })
}

/** Where in a photo a wrong value stands: "Caption, XMP", or the tag, or what the place is. */
export function namePlace({ kind, field, container, tag }: ResiduePlace): string {
  const where = field === undefined ? (tag ?? placeWords[kind]) : findField(field).label
  const inside = container === undefined ? '' : containerWords[container]
  return [where, inside].filter(Boolean).join(', ')
}

const placeWords: Readonly<Record<ResiduePlace['kind'], string>> = {
  field: 'Field',
  copy: 'Field',
  'other-tag': 'Other metadata',
  sidecar: 'Sidecar',
  'xmp-history': 'XMP history',
  trailer: 'After the picture’s end',
  export: 'Export',
  'not-read': 'Not searched'
}

const containerWords = { iim: 'IIM', xmp: 'XMP', exif: 'EXIF', sidecar: 'sidecar' } as const
