import type { GroupHead } from '../../shared/contract/photo-groups.ts'

/** Height of a group's head, CSS pixels. */
export const headHeight = 24

/** One row of the sheet: the head of a group, or photos side by side. Indexes are of photos, from 0. */
export type SheetRow =
  | { readonly kind: 'head'; readonly group: GroupHead; readonly first: number }
  | { readonly kind: 'photos'; readonly first: number; readonly photos: number }

/** The rows of a sheet. Nothing in it grows with the number of photos, only with that of groups. */
export interface SheetRows {
  readonly count: number
  rowAt(row: number): SheetRow
  /** The row a photo stands in. */
  rowOf(index: number): number
  /** How far a row stands below the top, when rows of photos are so high. */
  topOf(row: number, cellHeight: number): number
  /** The first photo of the group before or after the one a photo stands in; undefined where there is none. */
  groupFrom(index: number, step: 1 | -1): number | undefined
  /** The first photo and the number of photos of the group a photo stands in; the whole list where it has no groups. */
  groupOf(index: number): { readonly first: number; readonly photos: number }
}

interface Section {
  readonly group: GroupHead | null
  /** First photo and first row. */
  readonly first: number
  readonly photos: number
  readonly row: number
  readonly heads: number
}

/** Lays the photos of a list into rows of so many columns, under the heads of their groups; without heads where there are none. */
export function planRows(total: number, columns: number, groups: readonly GroupHead[] | null): SheetRows {
  const sections = listSections(total, columns, groups)
  const last = sections.at(-1)
  const count = last === undefined ? 0 : last.row + (last.group === null ? 0 : 1) + Math.ceil(last.photos / columns)
  const sectionOf = (value: number, of: 'first' | 'row'): number => {
    let low = 0
    let high = sections.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((sections[middle]?.[of] ?? 0) <= value) low = middle
      else high = middle - 1
    }
    return low
  }
  const none: Section = { group: null, first: 0, photos: 0, row: 0, heads: 0 }
  return {
    count,
    rowAt: (row) => {
      const section = sections[sectionOf(row, 'row')] ?? none
      const below = row - section.row - (section.group === null ? 0 : 1)
      if (section.group !== null && below < 0) return { kind: 'head', group: section.group, first: section.first }
      const passed = below * columns
      return {
        kind: 'photos',
        first: section.first + passed,
        photos: Math.max(0, Math.min(columns, section.photos - passed))
      }
    },
    rowOf: (index) => {
      const section = sections[sectionOf(index, 'first')] ?? none
      return section.row + (section.group === null ? 0 : 1) + Math.floor((index - section.first) / columns)
    },
    topOf: (row, cellHeight) => {
      const section = sections[sectionOf(row, 'row')] ?? none
      const heads = section.heads + (section.group !== null && row > section.row ? 1 : 0)
      return heads * headHeight + (row - heads) * cellHeight
    },
    groupFrom: (index, step) => {
      const at = sectionOf(index, 'first')
      const here = sections[at]
      // Upwards the own group's first photo comes before the group above.
      if (step < 0 && here !== undefined && index > here.first) return here.first
      return sections[at + step]?.first
    },
    groupOf: (index) => sections[sectionOf(index, 'first')] ?? none
  }
}

function listSections(total: number, columns: number, groups: readonly GroupHead[] | null): readonly Section[] {
  const sections: Section[] = []
  let first = 0
  let row = 0
  for (const group of groups ?? []) {
    // Counts may be a moment older than the list: heads never reach beyond it.
    const photos = Math.min(group.photos, total - first)
    if (photos <= 0) break
    sections.push({ group, first, photos, row, heads: sections.length })
    first += photos
    row += 1 + Math.ceil(photos / columns)
  }
  if (first < total) sections.push({ group: null, first, photos: total - first, row, heads: sections.length })
  return sections
}
