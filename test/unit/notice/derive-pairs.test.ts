import { expect, test } from 'vitest'
import { derivePairs } from '../../../shared/notice/resend/derive-pairs.ts'

const cases: readonly (readonly [
  what: string,
  before: string,
  after: string,
  pairs: readonly (readonly [string, string])[]
])[] = [
  ['a name', 'Nets in Verran, Norway.', 'Nets in Verrin, Norway.', [['Verrin', 'Verran']]],
  ['a full name', 'Jon Doe (C) waits.', 'Ann Roe (C) waits.', [['Ann Roe', 'Jon Doe']]],
  [
    'two names',
    'Ana Lima and Bo Ek in Osk.',
    'Ana Limo and Bo Ek in Ask.',
    [
      ['Limo', 'Lima'],
      ['Ask', 'Osk']
    ]
  ],
  ['the same twice', 'Osk, north of Osk.', 'Ask, north of Ask.', [['Ask', 'Osk']]],
  ['Chinese', '图为索尔维希在海边', '图为索尔韦格在海边', [['韦格', '维希']]],
  ['words that only came', 'Nets in Verran.', 'Nets in Verran, Norway.', []],
  ['words that only went', 'Nets in old Verran.', 'Nets in Verran.', []],
  ['punctuation alone', 'Nets in Verran.', 'Nets in Verran!', []],
  ['nothing', 'Nets.', 'Nets.', []],
  [
    'a caption written anew',
    'A long story about how the people of the village mended all of their nets by hand in March',
    'Quite another tale in which some fishermen from elsewhere sold one boat to a museum last June',
    []
  ]
]

test.each(cases)('%s', (_, before, after, pairs) => {
  expect(derivePairs(before, after)).toEqual(pairs.map(([correct, wrong]) => ({ correct, wrong })))
})
