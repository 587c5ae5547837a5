import { expect, test } from 'vitest'
import { amendValue } from '../../../shared/notice/amend-value.ts'

const pairs = [{ correct: 'Hrímgljúfur', wrong: 'Hrímdalur' }]
const options = { field: 'locationShown', pairs, cutBoilerplate: false, head: 'keep' } as const

test('a wrong name is amended in every part of a structure, but not in the addresses that identify it', () => {
  const place = {
    city: 'Hrímdalur',
    locationName: { 'x-default': 'Bridge of Hrímdalur', is: 'Hrímdalur' },
    locationId: ['https://example.org/Hrímdalur'],
    countryCode: 'ISL'
  }
  expect(amendValue([place, { city: 'Vík' }], options)).toMatchObject({
    to: [
      {
        city: 'Hrímgljúfur',
        locationName: { 'x-default': 'Bridge of Hrímgljúfur', is: 'Hrímgljúfur' },
        locationId: ['https://example.org/Hrímdalur'],
        countryCode: 'ISL'
      },
      { city: 'Vík' }
    ],
    used: [0],
    settled: []
  })
})

test('a structure that says the right thing already is settled', () => {
  const value = [{ city: 'Hrímgljúfur' }]
  expect(amendValue(value, options)).toMatchObject({ to: value, used: [], settled: [0] })
})
