import { describe, expect, test } from 'vitest'
import { findWide } from '../../../renderer/caption/editors/find-wide.ts'
import {
  countBytes,
  fieldsInTheWay,
  fieldsOverLimit,
  findCut,
  joinItems,
  splitItems
} from '../../../renderer/caption/field-form.ts'
import { everydayKeys, fieldSections } from '../../../renderer/caption/field-sections.ts'
import { findExcess } from '../../../renderer/caption/find-excess.ts'
import { emptyDraft, typeIntoDraft } from '../../../renderer/state/draft-changes.ts'
import { fieldKeys } from '../../../shared/fields/find-field.ts'
import { photoDetailOf } from './photo-detail-of.ts'

const long = 'Agence France-Presse, Reykjavík bureau'
const base = photoDetailOf(1, { credit: long, city: 'Astana', title: 'ONE' })
const draft = emptyDraft(base)

describe('the form of the info editor', () => {
  test('has a place for every field of the table', () => {
    const inSections = fieldSections.flatMap(({ fields }) => fields.map(({ key }) => key))
    expect([...everydayKeys, ...inSections].sort()).toEqual([...fieldKeys].sort())
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

  test('lets a person decide of a field over its limit: whole in XMP and cut in IIM, never of a code', () => {
    const typed = typeIntoDraft(typeIntoDraft(draft, 'source', long), 'category', 'SPORT')
    expect(fieldsInTheWay(typed, false)).toEqual(['source', 'category'])
    expect(findCut(typed, 'source')).toBe('Agence France-Presse, Reykjavík')
    expect(fieldsInTheWay({ ...typed, cutIim: ['source'] }, false)).toEqual(['category'])
    expect(fieldsInTheWay(typed, true)).toEqual(['category'])
  })

  test('knows no limit where the file can have no IIM', () => {
    const webp = emptyDraft(photoDetailOf(1, {}, { iim: 'never' }))
    expect(fieldsOverLimit(typeIntoDraft(webp, 'source', long))).toEqual([])
  })

  test('counts the bytes of the default language, which is the one IIM has', () => {
    expect(countBytes('caption', { 'x-default': 'Åse', fr: 'Une longue légende' })?.bytes).toBe(4)
  })

  test('gives a short field the whole width only where it would stand beside a hole', () => {
    const fields = [{ key: 'a' }, { key: 'b' }, { key: 'c' }, { key: 'wide' }, { key: 'd' }]
    expect([...findWide(fields, ({ key }) => key === 'wide')].sort()).toEqual(['c', 'd', 'wide'])
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
