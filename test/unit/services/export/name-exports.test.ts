import { expect, it } from 'vitest'
import { nameExports, stemOf } from '../../../../main/services/export/name-exports.ts'

it.each([
  ['a.jpg', ['a.jpg', 'a-2.jpg', 'a-3.jpg']],
  ['A.JPEG', ['A.jpg', 'A-2.jpg', 'A-3.jpg']],
  ['scan.final.tiff', ['scan.final.jpg', 'scan.final-2.jpg', 'scan.final-3.jpg']],
  ['wire item', ['wire item.jpg', 'wire item-2.jpg', 'wire item-3.jpg']],
  ['-rf.jpg', ['-rf.jpg', '-rf-2.jpg', '-rf-3.jpg']]
])('%s is exported under the first free of its names', (fileName, expected) => {
  const names = nameExports({ stem: stemOf(fileName), extension: '.jpg', number: 1, among: 1 })
  expect(expected.map(() => names.next().value)).toEqual(expected)
})

it.each([
  [`${'a'.repeat(251)}.jpg`, `${'a'.repeat(251)}.jpg`, `${'a'.repeat(249)}-2.jpg`],
  ['a'.repeat(255), `${'a'.repeat(251)}.jpg`, `${'a'.repeat(249)}-2.jpg`],
  [`${'ü'.repeat(125)}.jpg`, `${'ü'.repeat(125)}.jpg`, `${'ü'.repeat(124)}-2.jpg`],
  [`${'📷'.repeat(62)}.tif`, `${'📷'.repeat(62)}.jpg`, `${'📷'.repeat(62)}-2.jpg`],
  [`${'📷'.repeat(63)}.c`, `${'📷'.repeat(62)}.jpg`, `${'📷'.repeat(62)}-2.jpg`]
])('a name too long for a disk is cut between two characters: %s', (fileName, first, second) => {
  const names = nameExports({ stem: stemOf(fileName), extension: '.jpg', number: 1, among: 1 })
  expect([names.next().value, names.next().value]).toEqual([first, second])
  expect(Buffer.byteLength(first)).toBeLessThanOrEqual(255)
})
