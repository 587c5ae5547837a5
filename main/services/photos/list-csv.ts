import type { PhotoFilter } from '../../../shared/contract/photo.ts'
import type { ListColumn } from '../../../shared/contract/photo-csv.ts'
import type { PhotoGroup } from '../../../shared/contract/photo-order.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { isFieldKey } from '../../../shared/fields/find-field.ts'
import { labelColumn } from '../../../shared/fields/label-column.ts'
import type { PhotoSort } from '../../../shared/orders/photo-orders.ts'
import { writeCsv } from '../../../shared/report/write-csv.ts'
import type { DeskParts } from '../desk-parts.ts'
import { heldLock } from '../notices/kill/held-lock.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import { tellFilterMoments } from './filter-moments.ts'

/** Which photos to list, in which order, and what of them. */
export interface ListToWrite {
  readonly filter: PhotoFilter
  readonly sort: PhotoSort
  readonly descending: boolean
  readonly group?: PhotoGroup | undefined
  readonly columns: readonly ListColumn[]
  readonly bom: boolean
  readonly signal?: AbortSignal | undefined
}

/** A piece of the list, and how many photos it and those before it have. */
export interface ListPiece {
  readonly csv: string
  readonly done: number
  readonly total: number
}

// Of a hundred thousand photos only so many are in memory at once.
const photosPerPiece = 500

/** The photos a filter leaves as CSV, piece by piece; the first piece has the heads, also where no photo is left. */
export async function* listCsv(
  desk: Pick<DeskParts, 'store' | 'clock'>,
  { filter, sort, descending, group, columns, bom, signal }: ListToWrite
): AsyncGenerator<ListPiece, void, undefined> {
  const moments = tellFilterMoments(desk.clock())
  let head = `${bom ? '\ufeff' : ''}${writeCsv([columns.map(labelColumn)])}`
  for (let done = 0; ; ) {
    const order = { sort, descending, group, offset: done, limit: photosPerPiece }
    const { total, photos } = await desk.store.photos.page(filter, order, moments)
    done += photos.length
    const rows = photos.map((photo) => columns.map((column) => readCell(photo, column)))
    yield { csv: `${head}${writeCsv(rows)}`, done, total }
    head = ''
    if (photos.length < photosPerPiece || signal?.aborted) return
  }
}

function readCell(photo: PhotoRecord, column: ListColumn): string | number | null {
  const { reading } = photo
  if (isFieldKey(column)) return readAsText(reading.fields[column]?.value)
  switch (column) {
    case 'fileName':
      return photo.fileName
    case 'path':
      return photo.path
    case 'revision':
      return photo.revision
    case 'agency':
      return photo.agency
    case 'locked':
      return heldLock(photo) === null ? '' : 'yes'
  }
}
