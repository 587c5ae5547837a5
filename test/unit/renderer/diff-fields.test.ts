import { describe, expect, test } from 'vitest'
import { diffFields } from '../../../renderer/ui/diff-fields.ts'
import { layOutValue, sumUpStructure } from '../../../renderer/ui/lay-out-value.ts'
import { findField } from '../../../shared/fields/find-field.ts'

const places = findField('locationShown')
const paris = { city: 'Paris', countryName: 'France', locationName: { 'x-default': 'Louvre', ar: 'اللوفر' } }
const lyon = { city: 'Lyon' }

describe('a value in lines', () => {
  test('has one for each part of each structure, languages apart, in the table’s order', () => {
    expect(layOutValue(places, [paris, lyon])).toEqual([
      { path: '1 City', text: 'Paris' },
      { path: '1 Country name', text: 'France' },
      { path: '1 Location name x-default', text: 'Louvre' },
      { path: '1 Location name ar', text: 'اللوفر' },
      { path: '2 City', text: 'Lyon' }
    ])
    expect(layOutValue(findField('city'), 'Paris')).toEqual([{ path: '', text: 'Paris' }])
    expect(layOutValue(findField('caption'), { 'x-default': 'A', fr: 'B' })).toEqual([
      { path: 'x-default', text: 'A' },
      { path: 'fr', text: 'B' }
    ])
  })

  test('shows parts the table does not know, under the name ExifTool gives them', () => {
    expect(layOutValue(places, [{ city: 'Lyon', DcType: 'x' }])).toContainEqual({ path: 'DcType', text: 'x' })
  })

  test('is summed up with the table’s order of parts, whatever the file’s', () => {
    expect(sumUpStructure(places.parts ?? [], { countryName: 'France', city: 'Paris' })).toBe('Paris, France')
  })
})

describe('what changed in a value', () => {
  test('is told by language', () => {
    const lines = diffFields(findField('caption'), { 'x-default': 'A', fr: 'Un' }, { 'x-default': 'A', fr: 'Deux' })
    expect(lines.map(({ path }) => path)).toEqual(['fr'])
    expect(lines[0]?.stretches).toEqual([
      { kind: 'deleted', text: 'Un' },
      { kind: 'inserted', text: 'Deux' }
    ])
  })

  test('is told by part, and a structure put in at the top does not change those below it', () => {
    expect(diffFields(places, [paris], [paris, lyon]).map(({ path }) => path)).toEqual(['2 City'])
    expect(diffFields(places, [lyon], [paris, lyon]).map(({ path }) => path)).toEqual([
      '1 City',
      '1 Country name',
      '1 Location name x-default',
      '1 Location name ar'
    ])
    expect(diffFields(places, [lyon], [{ city: 'Nice' }])).toEqual([
      {
        path: 'City',
        stretches: [
          { kind: 'deleted', text: 'Lyon' },
          { kind: 'inserted', text: 'Nice' }
        ]
      }
    ])
  })

  test('is nothing for the same value, and says so where only the order changed', () => {
    expect(diffFields(places, [paris, lyon], [paris, lyon])).toEqual([])
    expect(diffFields(places, [paris, lyon], [lyon, paris])[0]?.stretches).toEqual([
      { kind: 'same', text: 'In another order' }
    ])
  })
})
