import { expect, test } from 'vitest'
import { stepCountry } from '../../../shared/fields/step-country.ts'

const none = { name: '', code: '' }
const france = { name: 'France', code: 'FRA' }

test.each([
  ['a name brings its code', none, { name: 'South Korea', code: '' }, { code: 'KOR' }],
  ['a code brings its name', none, { name: '', code: 'ISL' }, { name: 'Iceland' }],
  ['another name brings another code', france, { name: 'Iceland', code: 'FRA' }, { code: 'ISL' }],
  ['a name half typed brings nothing', france, { name: 'Icel', code: 'FRA' }, undefined],
  ['a name the desk writes otherwise stays beside its own code', france, { name: 'FRANCE', code: 'FRA' }, undefined],
  ['both given at once stay as they are given', none, { name: 'France', code: 'ISL' }, undefined],
  ['nothing changed, nothing follows', france, france, undefined]
] as const)('of a country %s', (_words, was, now, other) => {
  expect(stepCountry(was, now)).toEqual(other)
})
