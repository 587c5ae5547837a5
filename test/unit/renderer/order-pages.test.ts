import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listAbsent, movePage, namePage } from '../../../renderer/settings/order-pages.ts'
import { codePageNames } from '../../../shared/contract/code-pages.ts'
import { deskSettingsSchema } from '../../../shared/contract/settings.ts'

const three = ['windows-1252', 'macintosh', 'shift_jis'] as const

describe('the list of character sets', () => {
  it.each([
    ['up', 'macintosh', -1, ['macintosh', 'windows-1252', 'shift_jis']],
    ['down', 'macintosh', 1, ['windows-1252', 'shift_jis', 'macintosh']],
    ['nowhere from the top', 'windows-1252', -1, three],
    ['nowhere from the end', 'shift_jis', 1, three],
    ['nowhere when it is not in the list', 'big5', 1, three]
  ] as const)('moves one %s', (_, page, step, expected) => {
    expect(movePage(three, page, step)).toEqual(expected)
  })

  it('loses none and doubles none however they are moved, and moving back undoes it', () => {
    fc.assert(
      fc.property(fc.subarray([...codePageNames], { minLength: 2 }), fc.nat(), (pages, at) => {
        const page = pages[at % (pages.length - 1)] ?? 'windows-1252'
        const moved = movePage(pages, page, 1)
        expect(moved.toSorted()).toEqual(pages.toSorted())
        expect(movePage(moved, page, -1)).toEqual(pages)
        expect(listAbsent(pages).map(({ name }) => name)).toEqual(codePageNames.filter((name) => !pages.includes(name)))
      }),
      { seed: 12 }
    )
  })

  it('names each in words, and every one can be decoded', () => {
    for (const name of codePageNames) {
      expect(namePage(name), name).not.toBe(name)
      expect(new TextDecoder(name).encoding).toBe(name)
    }
  })

  it.each([
    ['empty', []],
    ['with one twice', ['macintosh', 'macintosh']],
    ['with one nobody knows', ['ebcdic']]
  ])('cannot be %s', (_, pages) => {
    expect(deskSettingsSchema.shape.iimCodePages.safeParse(pages).success).toBe(false)
  })
})
