import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutAtWord } from '../../../shared/caption/cut-at-word.ts'
import { mayCutIim } from '../../../shared/caption/may-cut-iim.ts'
import { measureUtf8 } from '../../../shared/caption/utf8-length.ts'

const family = '👨‍👩‍👧‍👦'
const fourAccents = 'é'.normalize('NFD').repeat(4)

describe('a text cut at a word', () => {
  test.each([
    ['is whole where it fits to the byte', 'Łódź', 7, 'Łódź'],
    ['ends with the last whole word', 'Rescuers carry a boy', 17, 'Rescuers carry a'],
    ['keeps a word that ends where the room ends', 'Rescuers carry a boy', 16, 'Rescuers carry a'],
    ['keeps no blank, line end or tab at its end', 'Rescuers carry \r\n\tboy', 18, 'Rescuers carry'],
    ['counts bytes, not letters', 'Zoé été à Łódź', 10, 'Zoé été'],
    ['does not break a word at its hyphen', 'Talks at the Franco-German summit', 20, 'Talks at the'],
    [
      'breaks one long word rather than lose most of the text',
      'https://example.org/a-very-long-path',
      20,
      'https://example.org/'
    ],
    ['ends with a whole Chinese word', '北京大学的学生在广场上集会', 20, '北京大学的'],
    ['never splits a family of emoji', `${family}${family}`, 40, family],
    ['never parts a letter from its accent', fourAccents, 8, fourAccents.slice(0, 4)],
    ['keeps the blanks it begins with', '  Rescuers carry', 12, '  Rescuers'],
    ['is nothing where half of the room would stay empty', `a${family}`, 24, null]
  ])('%s', (_, text, maxBytes, expected) => {
    expect(cutAtWord(text, maxBytes)).toBe(expected)
  })

  test('fits, is the beginning of the text, loses no part of a character, and uses at least half of the room', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 16, max: 200 }),
        (text, maxBytes) => {
          const cut = cutAtWord(text, maxBytes)
          if (cut === null) return
          expect(measureUtf8(cut)).toBeLessThanOrEqual(maxBytes)
          expect(text.startsWith(cut)).toBe(true)
          expect(cut.isWellFormed()).toBe(true)
          if (cut !== text) expect(measureUtf8(cut) * 2).toBeGreaterThanOrEqual(maxBytes)
          if (measureUtf8(text) <= maxBytes) expect(cut).toBe(text)
        }
      )
    )
  })

  test('is found in a text of many megabytes as fast as in a caption', () => {
    const before = process.threadCpuUsage()
    expect(cutAtWord('word '.repeat(2_000_000), 2000)).toHaveLength(1999)
    const { user, system } = process.threadCpuUsage(before)
    expect(user + system).toBeLessThan(1_000_000)
  })
})

describe('a field whose IIM value may be cut', () => {
  test.each([
    ['words of 32 bytes', { iim: { maxBytes: 32 } }, true],
    ['a code of three letters', { iim: { maxBytes: 3 } }, false],
    ['a date', { iim: { maxBytes: 11 } }, false],
    ['no IIM at all', {}, false]
  ])('with %s: %s', (_, field, expected) => {
    expect(mayCutIim(field)).toBe(expected)
  })
})
