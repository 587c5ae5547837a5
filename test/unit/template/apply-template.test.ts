import { describe, expect, it } from 'vitest'
import type { TemplateField } from '../../../shared/contract/template-fields.ts'
import { templateFieldSchema } from '../../../shared/contract/template-fields.ts'
import type { FieldValue } from '../../../shared/fields/field-value.ts'
import { applyTemplate } from '../../../shared/template/apply-template.ts'

const read = (value: FieldValue) => ({ value, disagree: false, copies: [], chosen: '' })
const photo = {
  caption: read({ 'x-default': 'A bridge', fr: 'Un pont' }),
  headline: read('Flood'),
  keywords: read(['ice', 'flood'])
}
const upper = (text: string) => text.replace('{city}', 'Oslo')

const cases: readonly (readonly [string, Partial<TemplateField>, unknown])[] = [
  [
    'a text is replaced, with what stands for the photo',
    { field: 'headline', value: 'In {city}' },
    { headline: 'In Oslo' }
  ],
  [
    'a text is added behind, a blank between',
    { field: 'headline', how: 'append', value: 'in {city}' },
    { headline: 'Flood in Oslo' }
  ],
  [
    'no blank stands before a comma',
    { field: 'headline', how: 'append', value: ', {city}' },
    { headline: 'Flood, Oslo' }
  ],
  ['a text is added before', { field: 'headline', how: 'prepend', value: 'NEW:' }, { headline: 'NEW: Flood' }],
  [
    'a plain text joins the default language',
    { field: 'caption', how: 'append', value: '(AP)' },
    { caption: 'A bridge (AP)' }
  ],
  [
    'each language is joined by itself',
    { field: 'caption', how: 'append', value: { fr: '(AFP)' } },
    { caption: { 'x-default': 'A bridge', fr: 'Un pont (AFP)' } }
  ],
  [
    'items are added once',
    { field: 'keywords', how: 'append', value: ['flood', '{city}'] },
    { keywords: ['ice', 'flood', 'Oslo'] }
  ],
  ['an empty field just takes the text', { field: 'city', how: 'append', value: '{city}' }, { city: 'Oslo' }],
  ['a field is cleared', { field: 'headline', how: 'clear', value: '' }, { headline: null }],
  ['without its tick a field is left alone', { field: 'headline', apply: false, value: 'x' }, {}],
  ['only where empty', { field: 'headline', when: 'empty', value: 'x' }, {}],
  ['only where it says something', { field: 'city', when: 'filled', value: 'x' }, {}]
]

describe('a template', () => {
  it.each(cases)('%s', (_, field, values) => {
    expect(applyTemplate(photo, [templateFieldSchema.parse(field)], upper)).toEqual(values)
  })
})
