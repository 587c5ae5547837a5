import { describe, expect, test } from 'vitest'
import { findProblem } from '../../../renderer/caption/editors/find-problem.ts'
import { isLanguageTag } from '../../../renderer/caption/editors/language-names.ts'
import { moveItem } from '../../../renderer/caption/editors/move-item.ts'
import { searchEntries } from '../../../renderer/ui/combo-entry.ts'
import { keyRepeated } from '../../../renderer/ui/key-repeated.ts'

const countries = [
  { key: 'CIV', label: 'Côte d’Ivoire', note: 'CIV' },
  { key: 'ISL', label: 'Iceland', note: 'ISL' },
  { key: 'NIC', label: 'Nicaragua', note: 'NIC' },
  { key: 'PRK', label: 'Korea, North', note: 'PRK', words: 'dprk' }
]
const find = (text: string) => searchEntries(countries, text, 10).map(({ key }) => key)

describe('a list searched by typing', () => {
  test.each([
    ['ice', ['ISL']],
    ['cote', ['CIV']],
    ['PRK', ['PRK']],
    ['dprk', ['PRK']],
    ['north korea', ['PRK']],
    ['nic', ['NIC']],
    ['zz', []]
  ])('finds for %j: %j', (text, keys) => {
    expect(find(text)).toEqual(keys)
  })

  test('puts what begins with the text first, and ends where it was told to', () => {
    expect(
      searchEntries(
        [
          { key: '1', label: 'Sublocation' },
          { key: '2', label: 'Location shown' }
        ],
        'loc',
        1
      )
    ).toEqual([{ key: '2', label: 'Location shown' }])
  })
})

describe('a list of items', () => {
  test.each([
    [0, 2, ['b', 'c', 'a']],
    [2, 0, ['c', 'a', 'b']],
    [0, -1, ['a', 'b', 'c']],
    [2, 3, ['a', 'b', 'c']]
  ])('moves item %i to place %i', (from, to, moved) => {
    expect(moveItem(['a', 'b', 'c'], from, to)).toEqual(moved)
  })

  test('gives items that stand twice keys of their own', () => {
    expect(new Set(keyRepeated(['a', 'b', 'a', 'a'])).size).toBe(4)
  })
})

test.each([
  ['fr', true],
  ['pt-BR', true],
  ['zh-Hant', true],
  ['x-default', false],
  ['French', false],
  ['fr FR', false]
])('the text %j as a language tag: %s', (text, is) => {
  expect(isLanguageTag(text)).toBe(is)
})

test.each([
  ['date', '2026', true],
  ['date', '2026-05', true],
  ['date', '2026-05-12T05:48:31+00:00', true],
  ['date', '2026-05-12T05:48', true],
  ['date', '2026-13', false],
  ['date', '2026-06-31', false],
  ['date', '12 May 2026', false],
  ['number', '-48.85', true],
  ['number', '48,85', false],
  ['url', 'https://example.org', true],
  ['url', 'example.org', false],
  ['text', 'anything', true],
  ['date', '', true]
] as const)('a %s may be %j: %s', (kind, text, may) => {
  expect(findProblem(kind, text) === undefined).toBe(may)
})
