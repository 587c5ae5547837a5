import { describe, expect, test } from 'vitest'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import type { ParsedNotice } from '../../../shared/notice/parsed-notice.ts'
import { makeAfpVariation } from './afp-variations.ts'
import { readKnownNotices, readNoticeFixtures } from './read-notice-lines.ts'

const write = ({ pairs }: ParsedNotice) => pairs.map((pair) => JSON.stringify(pair))

/** Reads every beginning of a text and gives what a beginning claims that the whole does not. */
function listInventions(text: string): readonly string[] {
  const whole = parseNotice(text)
  const stated = new Set(write(whole))
  const ids = new Set(whole.pictureIds)
  const inventions: string[] = []
  for (let length = 0; length < text.length; length += 1) {
    const cut = parseNotice(text.slice(0, length))
    const pairs = write(cut).filter((pair) => !stated.has(pair))
    const others = cut.pictureIds.filter((id) => !ids.has(id))
    const duties = cut.duties.filter((duty) => !whole.duties.includes(duty))
    if (pairs.length + others.length + duties.length > 0) {
      inventions.push(`${length} characters: ${[...pairs, ...others, ...duties].join(' ')}`)
    }
    // A caption may end with its credit line, so a name cut at the very end looks like a whole one.
    const atEnd = cut.byline !== null && text.slice(0, length).trimEnd().endsWith(cut.byline)
    if (cut.byline !== null && cut.byline !== whole.byline && !atEnd)
      inventions.push(`${length} characters: by ${cut.byline}`)
    if (cut.kind !== 'none' && cut.kind !== whole.kind) inventions.push(`${length} characters: ${cut.kind}`)
  }
  return inventions
}

// Brackets that do not fit show themselves only further on: their beginnings look like a pair.
// A headline cut right behind "MANDATORY KILL" cannot be told from one that says no more.
const misfits = /^(?:afp-(?:bracket-too-many|three-values)|none-kill-switch)$/

describe('a text cut at any character', () => {
  test.each(readNoticeFixtures().filter(({ id }) => !misfits.test(id)))(
    'claims nothing that $id does not',
    ({ text }) => {
      expect(listInventions(text)).toEqual([])
    }
  )

  test.each(readKnownNotices())('claims nothing that $id does not', ({ text }) => {
    expect(listInventions(text)).toEqual([])
  })

  test('claims nothing that a made-up amendment does not', () => {
    for (let seed = 40_000; seed < 40_010; seed += 1) {
      const { text, made } = makeAfpVariation(seed)
      expect(listInventions(text), made).toEqual([])
    }
  })

  test('gives a pair as soon as its closing bracket is there', () => {
    const text =
      'The erroneous mention[s] appearing in the metadata of this photo by A B has been modified in AFP systems in the following manner: [Verrin] instead of [Verran]. Please immediately remove'
    const closed = text.indexOf('[Verran]') + '[Verran]'.length
    expect(parseNotice(text.slice(0, closed - 1)).pairs).toEqual([])
    expect(parseNotice(text.slice(0, closed)).pairs).toEqual([{ correct: 'Verrin', wrong: 'Verran' }])
  })
})
