import { expect, it } from 'vitest'
import { excerptAround } from '../../../main/services/photos/excerpt-around.ts'

const long = 'x'.repeat(50)

it.each([
  ['case and accents do not count', 'Bankers in Zürich met', 'ZURICH', 'Bankers in Zürich met'],
  ['a decomposed accent is one letter', 'Bankers in Zu\u0308rich met', 'zürich', 'Bankers in Zu\u0308rich met'],
  ['kinds of quotes do not count', 'the farmer’s dog', "farmer's", 'the farmer’s dog'],
  ['forty characters stand on each side', `${long}Oslo${long}`, 'oslo', `…${'x'.repeat(40)}Oslo${'x'.repeat(40)}…`],
  ['characters outside the basic plane stay whole', `${'🙂'.repeat(41)}Oslo`, 'Oslo', `…${'🙂'.repeat(40)}Oslo`],
  ['two letters are found too', 'Li Wei', 'li', 'Li Wei'],
  ['what is not there gives none', 'Bergen', 'Oslo', null],
  ['a blank finds nothing', 'Bergen', '  ', null]
])('in an excerpt %s', (_, text, wanted, excerpt) => {
  expect(excerptAround(text, wanted)).toBe(excerpt)
})
