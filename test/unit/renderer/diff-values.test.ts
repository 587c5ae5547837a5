import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffValues } from '../../../renderer/ui/diff-values.ts'

const side = (stretches: ReturnType<typeof diffValues>, kind: 'deleted' | 'inserted') =>
  stretches.filter((stretch) => stretch.kind === kind).map((stretch) => stretch.text)

describe('the diff of two values', () => {
  test('strikes a keyword whole, never in part', () => {
    expect(diffValues(['flood', 'Hrafnagil', 'road'], ['flood', 'Hrafnagljúfur', 'road'])).toEqual([
      { kind: 'same', text: 'flood' },
      { kind: 'same', text: ', ' },
      { kind: 'deleted', text: 'Hrafnagil' },
      { kind: 'same', text: ' ' },
      { kind: 'inserted', text: 'Hrafnagljúfur' },
      { kind: 'same', text: ', ' },
      { kind: 'same', text: 'road' }
    ])
  })

  test('a field that had no value is all inserted, one that is cleared all deleted', () => {
    expect(diffValues(undefined, 'Rome')).toEqual([{ kind: 'inserted', text: 'Rome' }])
    expect(diffValues('Rome', undefined)).toEqual([{ kind: 'deleted', text: 'Rome' }])
  })

  test('shows exactly the items that went and came', () => {
    const items = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
    fc.assert(
      fc.property(items, items, (from, to) => {
        fc.pre(from.length > 0 && to.length > 0)
        const stretches = diffValues(from, to)
        expect(side(stretches, 'deleted')).toEqual(from.filter((item) => !to.includes(item)))
        expect(side(stretches, 'inserted')).toEqual(to.filter((item) => !from.includes(item)))
      })
    )
  })
})
