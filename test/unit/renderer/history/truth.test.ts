import { describe, expect, test } from 'vitest'
import { findLatestWord, numberWords } from '../../../../renderer/history/blame/blame-words.ts'
import { nameOrigin } from '../../../../renderer/history/blame/name-origin.ts'
import { measureStored } from '../../../../renderer/history/measure-stored.ts'
import { tellTruthHeads } from '../../../../renderer/history/truth-heads.ts'
import { charsetReadingSchema } from '../../../../shared/contract/charset.ts'
import { blameSchema } from '../../../../shared/contract/history-view.ts'

const charset = (part: object) =>
  charsetReadingSchema.parse({
    block: 'IPTC',
    declared: null,
    used: 'windows-1250',
    sure: false,
    why: '',
    doubleEncoded: false,
    alternatives: [],
    rawSample: '',
    ...part
  })

const copies = [
  { container: 'iim', block: 'IPTC', tag: 'City', value: 'Dvořák' },
  { container: 'xmp', block: 'XMP-photoshop', tag: 'City', value: 'Dvořák' }
] as const
const fields = { city: { value: 'Dvořák', disagree: false, copies: [...copies], chosen: '' } }

describe('the heads of the truth', () => {
  const tell = (part: object) =>
    tellTruthHeads({ fields, charsets: [charset(part)], sidecars: [] }).map(({ facts }) => facts)

  test('say how IIM text is stored, and that it is a guess where it is one', () => {
    expect(tell({})).toEqual(['windows-1250, a guess, 8 B of text', 'UTF-8, 8 B of text', '', ''])
    expect(tell({ used: 'utf-8', declared: 'utf-8', sure: true })[0]).toBe('UTF-8 declared, 8 B of text')
    expect(tell({ used: 'utf-8', sure: true, doubleEncoded: true })[0]).toBe('UTF-8, encoded twice, 8 B of text')
  })
})

describe('the bytes of an IIM copy', () => {
  test('are told as stored where that is one byte a character', () => {
    expect(measureStored(copies[0], [charset({})])).toEqual({ charset: 'windows-1250', bytes: 6 })
    expect(measureStored(copies[0], [charset({ used: 'utf-8' })])).toBeNull()
    expect(measureStored(copies[0], [charset({ used: 'shift_jis' })])).toBeNull()
    expect(measureStored(copies[1], [charset({})])).toBeNull()
  })
})

describe('blame', () => {
  const notice = { notice: 7, agency: 'AFP', receivedAt: new Date(2017, 4, 4, 9, 12).toISOString() }
  const origin = { at: '2026-05-12T09:35:10.000Z', by: 'M. Okonkwo', reason: '' }
  const blame = blameSchema.parse({
    photoId: 'a',
    field: 'caption',
    revision: 7,
    language: 'x-default',
    languages: ['x-default'],
    stretches: [
      { text: 'Mediator ', revision: 1 },
      { text: 'Lavrentiev', revision: 7 },
      { text: ' attends.', revision: 1 }
    ],
    origins: [
      { ...origin, revision: 1, kind: 'seen', change: null, notice: null },
      { ...origin, revision: 7, kind: 'notice', change: 41, notice }
    ]
  })

  test('begins at the words that came last', () => {
    const lines = numberWords([blame, blame])
    expect(lines.flatMap(({ words }) => words).map(({ place }) => place)).toEqual([0, 1, 2, 3, 4, 5])
    expect(findLatestWord(lines)).toBe(1)
  })

  test('points at words, never at the blank between them', () => {
    const stretches = ['ring road in ', 'two', ' ', 'places', ' '].map((text, index) => ({
      text,
      revision: index === 1 || index === 3 ? 7 : 1
    }))
    const [line] = numberWords([{ ...blame, stretches }])
    expect(line?.words.map(({ text }) => text)).toEqual(['ring road in ', 'two places '])
  })

  test('names the change and the notice that brought a word', () => {
    expect(nameOrigin({ kind: 'notice', change: change(41), notice: blame.origins[1]?.notice ?? null })).toBe(
      'came with change 41, notice AFP 2017-05-04'
    )
    expect(nameOrigin({ kind: 'seen', change: null, notice: null })).toBe('was there when the desk first saw the photo')
  })

  function change(number: number) {
    return blame.origins.find((one) => one.change === number)?.change ?? null
  }
})
