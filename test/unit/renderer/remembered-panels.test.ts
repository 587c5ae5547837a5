import { describe, expect, test } from 'vitest'
import type { RememberedPanels } from '../../../renderer/state/remembered-panels.ts'
import { recallPanels, rememberPanels } from '../../../renderer/state/remembered-panels.ts'

const memoryOf = (kept: Record<string, string>) => {
  const texts = new Map(Object.entries(kept))
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, value: string) => void texts.set(key, value)
  }
}

describe('the arrangement of the window', () => {
  test('comes back as it was left', () => {
    const memory = memoryOf({})
    const left: RememberedPanels = {
      theme: 'dark',
      railOpen: false,
      inspectorOpen: true,
      cellSize: 240,
      sheetView: 'list',
      openSections: ['people', 'rights'],
      firstSteps: 'away'
    }
    rememberPanels(memory, left)
    expect(recallPanels(memory)).toEqual(left)
  })

  test.each([
    ['nothing kept', {}, { theme: 'system', railOpen: true, inspectorOpen: true, cellSize: 168, sheetView: 'frames' }],
    ['nonsense kept', { 'erratum.theme': 'pink', 'erratum.cellSize': 'big' }, { theme: 'system', cellSize: 168 }],
    ['a size out of bounds', { 'erratum.cellSize': '9000' }, { cellSize: 320 }]
  ])('is usable with %s', (_, kept, panels) => {
    expect(recallPanels(memoryOf(kept))).toMatchObject(panels)
  })
})
