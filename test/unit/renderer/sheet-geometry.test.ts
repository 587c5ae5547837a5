import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOutSheet, moveByKey } from '../../../renderer/contact-sheet/sheet-geometry.ts'
import { planRows } from '../../../renderer/state/sheet-rows.ts'

describe('the contact sheet', () => {
  test.each([
    ['with rail and inspector at 1440×900', { width: 840, height: 840 }, 5, 5],
    ['without panels at 1440×900', { width: 1440, height: 840 }, 9, 5],
    ['with the rail at 1024×700', { width: 804, height: 640 }, 5, 3],
    ['in a sliver', { width: 90, height: 50 }, 1, 1]
  ])('%s shows the frames it promises', (_, room, columns, rowsOnShow) => {
    expect(layOutSheet(room, 168)).toMatchObject({ columns, rowsOnShow })
  })

  test('gives a picture 152×101 at the usual size, and the last row what is left', () => {
    expect(layOutSheet({ width: 840, height: 840 }, 168)).toMatchObject({ box: { width: 152, height: 101 } })
    const rows = planRows(214, 5, null)
    expect([rows.count, rows.rowAt(42)]).toEqual([43, { kind: 'photos', first: 210, photos: 4 }])
  })
})

describe('a key in the contact sheet', () => {
  const geometry = layOutSheet({ width: 840, height: 840 }, 168)
  const plain = { geometry, rows: planRows(12, 5, null) }
  const head = (label: string, photos: number) => ({ value: label, label, photos })
  // Rows: head, 0-4, 5-6, head, 7, head, 8-11.
  const grouped = { geometry, rows: planRows(12, 5, [head('a', 7), head('b', 1), head('c', 4)]) }
  test.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 11, 11],
    ['ArrowLeft', 0, 0],
    ['ArrowUp', 3, 3],
    ['ArrowUp', 7, 2],
    ['ArrowDown', 2, 7],
    ['ArrowDown', 8, 11],
    ['ArrowDown', 11, 11],
    ['Home', 7, 0],
    ['End', 7, 11],
    ['PageDown', 3, 11],
    ['PageUp', 11, 1],
    ['PageUp', 3, 3]
  ])('%s moves the cursor from %i to %i of 12 photos in 5 columns', (key, from, to) => {
    expect(moveByKey(key, from, 12, plain)).toBe(to)
  })

  test.each([
    ['ArrowDown', 3, 6],
    ['ArrowDown', 6, 7],
    ['ArrowDown', 7, 8],
    ['ArrowUp', 9, 7],
    ['PageDown', 1, 9],
    ['Alt+ArrowDown', 3, 7],
    ['Alt+ArrowUp', 10, 8],
    ['Alt+ArrowUp', 8, 7],
    ['Alt+ArrowDown', 11, 11]
  ])('%s passes over the heads of groups, from %i to %i', (key, from, to) => {
    expect(moveByKey(key, from, 12, grouped)).toBe(to)
  })

  test('that moves nothing is left to others', () => {
    expect(moveByKey('q', 3, 12, plain)).toBeUndefined()
  })

  test('never leaves the list', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'] as const
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        fc.integer({ min: 100, max: 5000 }),
        fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 20 }),
        (key, photos, part, width, groups) => {
          const cursor = Math.floor(part * photos)
          const sheet = layOutSheet({ width, height: 840 }, 168)
          const heads = groups.length === 0 ? null : groups.map((count) => head('x', count))
          const rows = planRows(photos, sheet.columns, heads)
          const shown = rows.rowAt(rows.rowOf(cursor))
          expect(shown.kind).toBe('photos')
          expect(cursor - shown.first).toBeLessThan(sheet.columns)
          expect(rows.topOf(rows.count, 168)).toBeGreaterThan(rows.topOf(rows.rowOf(cursor), 168))
          const next = moveByKey(key, cursor, photos, { geometry: sheet, rows })
          expect(next).toBeGreaterThanOrEqual(0)
          expect(next).toBeLessThan(photos)
        }
      )
    )
  })
})
