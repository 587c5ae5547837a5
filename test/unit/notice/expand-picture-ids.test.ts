import { describe, expect, test } from 'vitest'
import { expandPictureId, findPictureIds } from '../../../shared/notice/expand-picture-ids.ts'

const find = (text: string) => findPictureIds(text, { start: 0, end: text.length }).ids

describe('a picture id', () => {
  test.each([
    ['_VERR102', ['VERR102']],
    ['verr102', ['VERR102']],
    ['000_11A22BC', ['000_11A22BC']],
    ['VERR103-105', ['VERR103', 'VERR104', 'VERR105']],
    ['VERR103-05', ['VERR103', 'VERR104', 'VERR105']],
    ['VERR098-VERR101', ['VERR098', 'VERR099', 'VERR100', 'VERR101']],
    ['VERR105-103', ['VERR105']],
    ['VERR103-OSK105', ['VERR103']],
    ['VERR1000-9000', ['VERR1000']]
  ])('%s stands for %j', (written, ids) => {
    expect(expandPictureId(written)).toEqual(ids)
  })

  test.each([
    ['_VERR102 and VERR101, VERR103-104 were killed.', ['VERR102', 'VERR101', 'VERR103', 'VERR104']],
    ['VERR102 and verr102 and _VERR102.', ['VERR102']],
    ['AP PHOTO TOK801 - 16 July 2011.', ['TOK801']],
    ['The photo of July 16, 2011 from Port Verrin.', []],
    ['call 212-621-1900.', []],
    ['AP PHOTO VERR10', []]
  ])('is found in %j: %j', (text, ids) => {
    expect(find(text)).toEqual(ids)
  })
})
