import { expect, test } from 'vitest'
import { mergeValues } from '../../../shared/caption/merge-values.ts'
import type { FieldValue } from '../../../shared/fields/field-value.ts'

type Value = FieldValue | undefined
const conflict = { conflict: true }

const cases: readonly (readonly [what: string, base: Value, ours: Value, theirs: Value, merged: unknown])[] = [
  ['only ours changed', 'Osk', 'Ask', 'Osk', { value: 'Ask' }],
  ['only theirs changed', 'Osk', 'Osk', 'Ask', { value: 'Ask' }],
  [
    'both changed other words',
    'Nets in Osk, Norway.',
    'Old nets in Osk, Norway.',
    'Nets in Ask, Norway.',
    { value: 'Old nets in Ask, Norway.' }
  ],
  ['both changed the same word', 'Nets in Osk.', 'Nets in Ask.', 'Nets in Esk.', conflict],
  ['ours cleared what theirs left', 'Osk', undefined, 'Osk', { value: undefined }],
  ['ours cleared what theirs changed', 'Osk', undefined, 'Ask', conflict],
  ['both set what was absent', undefined, 'Osk', 'Ask', conflict],
  ['lists', ['ice', 'snow'], ['ice', 'rain'], ['snow', 'ice', 'sun'], { value: ['ice', 'sun', 'rain'] }],
  ['languages', 'Osk', { 'x-default': 'Osk', fr: 'Osque' }, 'Ask', { value: { 'x-default': 'Ask', fr: 'Osque' } }],
  ['a list and a text', ['ice'], ['ice', 'snow'], 'ice', conflict],
  ['structures', [{ name: 'A' }], [{ name: 'B' }], [{ name: 'C' }], conflict],
  ['one changed structures', [{ name: 'A' }], [{ name: 'A' }], [{ name: 'C' }], { value: [{ name: 'C' }] }]
]

test.each(cases)('%s', (_, base, ours, theirs, merged) => {
  expect(mergeValues(base, ours, theirs)).toEqual(merged)
})
