import { describe, expect, test } from 'vitest'
import { layOutValue } from '../../../main/cli/lay-out-value.ts'
import { markDiff } from '../../../main/cli/mark-diff.ts'
import { parseAssignments } from '../../../main/cli/parse-assignments.ts'
import { findField } from '../../../shared/fields/find-field.ts'

const { parts = [] } = findField('locationShown')
const astana = { city: 'Astana', countryCode: 'KAZ', locationName: { 'x-default': 'Palace', fr: 'Palais' } }
const parse = (...set: readonly string[]) => parseAssignments({ set, add: [], remove: [] }).set

describe('structures on the command line', () => {
  test('are given as JSON, one or several, numbers as text; nothing clears', () => {
    expect(parse('locationShown={"city":"Astana","gpsLatitude":51.13}')).toEqual({
      locationShown: [{ city: 'Astana', gpsLatitude: '51.13' }]
    })
    expect(parse('locationShown={"city":"a"}', 'locationShown=[{"city":"b"},{"city":"c"}]')).toEqual({
      locationShown: [{ city: 'a' }, { city: 'b' }, { city: 'c' }]
    })
    expect(parse('locationShown=')).toEqual({ locationShown: null })
  })

  test.each(['Paris', '{"city":', '"Paris"', '[1]', '{"city":null}'])(
    'are not %s, and the message says how',
    (text) => {
      expect(() => parse(`locationShown=${text}`)).toThrow(
        /Location shown has parts: give them as JSON.*sublocation, city/
      )
    }
  )

  test('are laid out part by part, in the table’s order, numbered where there are several', () => {
    expect(layOutValue([astana], parts)).toEqual([
      'City: Astana',
      'Country code: KAZ',
      'Location name: Palace',
      'Location name (fr): Palais'
    ])
    expect(layOutValue([{ city: 'a' }, { city: 'b', Gate: '7' }], parts)).toEqual([
      '1 City: a',
      '2 City: b',
      '2 Gate: 7'
    ])
  })

  test('are compared part by part', () => {
    const almaty = { ...astana, city: 'Almaty', locationName: { 'x-default': 'Palace' } }
    expect(markDiff([astana], [almaty, { city: 'Rome' }], parts)).toBe(
      '1 City: [-Astana-]{+Almaty+}  1 Location name (fr): [-Palais-]  2 City: {+Rome+}'
    )
    expect(markDiff(undefined, [{ city: 'Rome' }], parts)).toBe('1 City: {+Rome+}')
  })

  test('cannot be added to item by item', () => {
    expect(() => parseAssignments({ set: [], add: ['locationShown=x'], remove: [] })).toThrow(/locationShown has parts/)
  })
})
