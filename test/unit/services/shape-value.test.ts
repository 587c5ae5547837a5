import { describe, expect, test } from 'vitest'
import { planAssignments } from '../../../main/services/changes/plan-assignments.ts'
import { shapeValue } from '../../../main/services/changes/shape-value.ts'
import type { FieldReadings } from '../../../shared/contract/fields.ts'

const asked = { set: {}, add: {}, remove: {} }
const place = { city: 'Astana', locationName: { 'x-default': 'Palace', fr: 'Palais' } }
const fields: FieldReadings = {
  locationShown: {
    value: [place],
    disagree: false,
    chosen: '',
    copies: [{ container: 'xmp', block: 'XMP-iptcExt', tag: 'LocationShown', value: [place] }]
  }
}

describe('a value that is asked for', () => {
  test('may be one structure without its list', () => {
    expect(shapeValue('locationCreated', { city: 'Rome' }, undefined)).toEqual([{ city: 'Rome' }])
    expect(shapeValue('locationCreated', [], undefined)).toBeNull()
    expect(() => shapeValue('locationCreated', 'Rome', undefined)).toThrow('Location created has parts')
    expect(() => shapeValue('city', [{ city: 'Rome' }], undefined)).toThrow('City has no parts')
  })

  test('is a code with the address its list wants', () => {
    expect(shapeValue('digitalSourceType', 'print', undefined)).toBe(
      'http://cv.iptc.org/newscodes/digitalsourcetype/print'
    )
    expect(shapeValue('sceneCode', ['http://cv.iptc.org/newscodes/scene/011900'], undefined)).toEqual(['011900'])
  })

  test('is an IIM number with the zeros in front that IIM wants', () => {
    expect(shapeValue('referenceNumber', ['3', '00000021'], undefined)).toEqual(['00000003', '00000021'])
    expect(shapeValue('urgency', '3', undefined)).toBe('3')
  })

  test('clears one language, or all', () => {
    expect(shapeValue('altText', '', 'fr')).toEqual({ fr: '' })
    expect(shapeValue('altText', '', undefined)).toBeNull()
    expect(shapeValue('altText', 'Texte', 'fr')).toEqual({ fr: 'Texte' })
  })

  test('is no change where the structures say so already, in whatever order their parts stand', () => {
    const same = { locationName: { fr: 'Palais', 'x-default': 'Palace' }, city: 'Astana' }
    expect(planAssignments(fields, { ...asked, set: { locationShown: [same] } })).toEqual({})
    const other = [{ ...place, city: 'Almaty' }]
    expect(planAssignments(fields, { ...asked, set: { locationShown: other } })).toEqual({ locationShown: other })
  })
})
