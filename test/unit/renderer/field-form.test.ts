import { describe, expect, test } from 'vitest'
import {
  countBytes,
  fieldPairs,
  fieldsChangedTwice,
  fieldsOverLimit,
  joinItems,
  splitItems
} from '../../../renderer/caption/field-form.ts'
import { findExcess } from '../../../renderer/caption/find-excess.ts'
import { typeIntoDraft } from '../../../renderer/state/draft-changes.ts'
import { fieldKeys } from '../../../shared/fields/find-field.ts'
import { photoDetailOf } from './photo-detail-of.ts'

const long = 'Agence France-Presse, Reykjavík bureau'
const base = photoDetailOf(1, { credit: long, city: 'Astana', title: 'ONE' })
const draft = { photoId: base.id, base, values: {} }

describe('the form of the info editor', () => {
  test('has a place for every field of the table', () => {
    const placed = new Set([...fieldPairs.flat(), 'caption', 'headline', 'instructions', 'keywords', 'countryCode'])
    expect(fieldKeys.filter((key) => !placed.has(key))).toEqual([])
  })

  test('counts UTF-8 bytes, of a list its longest item, and leaves dates alone', () => {
    expect(countBytes('credit', long)).toEqual({ bytes: 39, limit: 32, dataset: '2:110' })
    expect(countBytes('byline', ['Åke', 'Li'])?.bytes).toBe(4)
    expect(countBytes('dateCreated', '2026-05-12 05:48:31 +00:00')).toBeNull()
  })

  test('lets a field that was over its limit before stand in nobody’s way, and a typed one in the way of saving', () => {
    expect(fieldsOverLimit(typeIntoDraft(draft, 'city', 'Almaty'))).toEqual([])
    expect(fieldsOverLimit(typeIntoDraft(draft, 'source', long))).toEqual(['source'])
  })

  test('names the fields that changed on both sides, and only those', () => {
    const typed = typeIntoDraft(typeIntoDraft(draft, 'city', 'Almaty'), 'title', 'TWO')
    const newer = photoDetailOf(2, { credit: 'AFP', city: 'Nur-Sultan', title: 'TWO' })
    expect(fieldsChangedTwice(typed, newer)).toEqual(['city'])
  })

  test.each([
    ['A; B', ['A', 'B']],
    ['A;', ['A']],
    [' ; ', []],
    ['', []]
  ])('reads the line %j as %j', (line, items) => {
    expect(splitItems(line)).toEqual(items)
    expect(splitItems(joinItems(items))).toEqual(items)
  })

  test.each([
    ['Agence France-Presse, Reykjavík bureau', 32, ' bureau'],
    ['abc', 3, ''],
    ['ab🌋', 5, '🌋']
  ])('selects what %s has over %i bytes', (text, limit, excess) => {
    expect(text.slice(findExcess(text, limit))).toBe(excess)
  })
})
