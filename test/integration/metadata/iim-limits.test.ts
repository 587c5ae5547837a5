import { copyFile, readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import type { FieldAssignments } from '../../../main/services/ports/metadata-writer.ts'
import { cutAtWord } from '../../../shared/caption/cut-at-word.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { WriteDecisions } from '../../../shared/contract/write-decisions.ts'
import { drawPicture } from '../services/make-photo.ts'
import { doubleBlock } from './double-block.ts'
import { anyText } from './hostile-texts.ts'
import { listCopies, listIim, makeTaggedPhoto } from './tagged-photo.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'
import { editWith } from './write-with.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const credit = 'Agence photographique du Nord-Pas-de-Calais'
const longCaption = `${'Rescuers carry a boy across the flooded street in Łódź. '.repeat(50)}/ Zoë`

describe('a new value over its IIM limit', () => {
  test('is refused with both ways out, and nothing is cut', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-XMP-dc:Title=Before')
    const bytes = await readFile(path)
    await expect(editWith(metadata, path, { assign: { credit } })).rejects.toMatchObject({
      code: 'over-limit',
      message: expect.stringMatching(/43 bytes; IIM holds 32\. .*Shorten it by 11 bytes .*, or have IIM alone cut/)
    })
    expect((await readFile(path)).equals(bytes)).toBe(true)
  })

  test.each(['person', 'settings'] as const)(
    'is whole in XMP and EXIF and cut at a word in IIM on the word of the %s',
    async (cutIim) => {
      await using folder = await makeTemporaryFolder()
      const path = await makeTaggedPhoto(folder, '-IPTC:Credit=Old', '-CodedCharacterSet=UTF8')
      const assign = { credit, caption: longCaption, headline: 'Flood' }
      const { staged, reading } = await editWith(metadata, path, { assign, cutIim })
      expect(staged.decisions).toEqual({ cutIim: { fields: ['caption', 'credit'], by: cutIim } })
      const cutCaption = cutAtWord(longCaption, 2000)
      expect(listCopies(reading.fields.credit)).toEqual([
        ['iim', 'Agence photographique du'],
        ['xmp', credit]
      ])
      expect(listCopies(reading.fields.caption)).toEqual([
        ['iim', cutCaption],
        ['xmp', longCaption],
        ['exif', longCaption]
      ])
      expect(reading.fields.credit).toMatchObject({ value: credit, disagree: false })
      expect(reading.fields.caption).toMatchObject({ value: longCaption, disagree: false })
      expect(Buffer.byteLength(cutCaption ?? '')).toBeGreaterThan(1950)
    }
  )

  test('is cut item by item in a list, and only where an item is too long', async () => {
    await using folder = await makeTemporaryFolder()
    const long = 'people with umbrellas on a bridge over the river in the evening rain'
    const assign = { keywords: ['rain', long, 'bridge'] }
    const { staged, reading } = await editWith(metadata, await makeTaggedPhoto(folder), { assign, cutIim: 'person' })
    expect(staged.decisions).toEqual({ cutIim: { fields: ['keywords'], by: 'person' } })
    expect(listCopies(reading.fields.keywords)).toEqual([
      ['iim', ['rain', 'people with umbrellas on a bridge over the river in the evening', 'bridge']],
      ['xmp', ['rain', long, 'bridge']]
    ])
    expect(reading.fields.keywords?.disagree).toBe(false)
  })

  test('that fits is not cut, and no decision is told, whatever the settings say', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder)
    const { staged, reading } = await editWith(metadata, path, { assign: { credit: 'AFP' }, cutIim: 'settings' })
    expect(staged.decisions).toEqual({})
    expect(listCopies(reading.fields.credit)).toEqual([
      ['iim', 'AFP'],
      ['xmp', 'AFP']
    ])
  })

  test.each<[string, FieldAssignments]>([
    ['a code, half of which would be another code', { category: 'SPORTS' }],
    ['a text whose first character alone is too long', { city: `a${'\u0301'.repeat(20)}` }]
  ])('is refused in spite of a person’s word where it is %s', async (_what, assign) => {
    await using folder = await makeTemporaryFolder()
    const editing = editWith(metadata, await makeTaggedPhoto(folder), { assign, cutIim: 'person' })
    await expect(editing).rejects.toMatchObject({ code: 'over-limit', message: expect.not.stringContaining('cut at') })
  })

  test('is cut between characters, never inside one', async () => {
    await using folder = await makeTemporaryFolder()
    const family = '👨‍👩‍👧‍👦'
    const path = await makeTaggedPhoto(folder)
    const { reading } = await editWith(metadata, path, { assign: { city: family.repeat(2) }, cutIim: 'person' })
    expect(listCopies(reading.fields.city)).toEqual([
      ['iim', family],
      ['xmp', family.repeat(2)]
    ])
    expect(listIim(path)).toContainEqual(['2:90', family])
  })

  test('only because of the blanks at its end loses nothing but those in IIM', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder)
    const city = `${'x'.repeat(32)}\n`
    const { reading } = await editWith(metadata, path, { assign: { city }, cutIim: 'person' })
    expect(listCopies(reading.fields.city)).toEqual([
      ['iim', 'x'.repeat(32)],
      ['xmp', city]
    ])
  })
})

test('any text at all is whole in XMP, a part of itself in IIM, and the same value in both, or is refused', async () => {
  await using folder = await makeTemporaryFolder()
  const blank = await drawPicture(folder.at('blank.jpg'), { width: 16, height: 16 })
  let run = 0
  let cut = 0
  const longText = fc.array(anyText, { minLength: 3, maxLength: 12 }).map((texts) => `x${texts.join('')}x`)
  const law = fc.asyncProperty(
    longText,
    longText,
    fc.array(longText, { minLength: 1, maxLength: 3 }),
    async (...texts) => {
      const path = folder.at(`photo-${run++}.jpg`)
      await copyFile(blank, path)
      const [caption, headline, keywords] = texts
      const assign = { caption: caption.repeat(40), headline, keywords }
      const editing = editWith(metadata, path, { assign, cutIim: 'settings' })
      const edited = await editing.catch((error: unknown) => error)
      if (edited instanceof DeskError) return expect(edited.code).toBe('over-limit')
      const { staged, reading } = await editing
      cut += staged.decisions.cutIim?.fields.length ?? 0
      for (const [key, value] of Object.entries(assign))
        expect(reading.fields[key as keyof typeof assign], key).toMatchObject({ value, disagree: false })
    }
  )
  await fc.assert(law, { numRuns: 15, seed: 7, endOnFailure: true })
  expect(cut).toBeGreaterThan(10)
}, 120_000)

describe('a value that is over its IIM limit already', () => {
  test.each<[string, readonly string[], WriteDecisions?]>([
    ['whole in IIM', ['-m', `-IPTC:Credit=${credit}`, `-XMP-photoshop:Credit=${credit}`]],
    ['whole in IIM in Latin-1', ['-m', `-IPTC:Credit=${credit}`, '-IPTC:City=Zürich'], { guessedAs: 'windows-1252' }],
    [
      'whole in XMP and cut at a byte in IIM',
      ['-IPTC:Credit=Agence photographique du Nord-Pa', `-XMP-photoshop:Credit=${credit}`]
    ],
    [
      'whole in XMP and cut at a word in IIM',
      ['-IPTC:Credit=Agence photographique du', `-XMP-photoshop:Credit=${credit}`]
    ],
    ['whole in XMP and not in IIM', ['-IPTC:Headline=Old', `-XMP-photoshop:Credit=${credit}`]]
  ])('does not block an edit of another field, and stays as it is: %s', async (_what, tags, decisions = {}) => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, ...tags)
    const before = await metadata.reader.read(path)
    const { staged, reading } = await editWith(metadata, path, { assign: { headline: 'Łódź' }, cutIim: 'settings' })
    expect(listCopies(reading.fields.credit)).toEqual(listCopies(before.fields.credit))
    expect(reading.fields.headline?.value).toBe('Łódź')
    expect(staged.decisions).toEqual(decisions)
  })

  test('does not block it where the same IIM stands twice', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-m', '-IPTC:City=Zürich', `-IPTC:Credit=${credit} à Öland`)
    await doubleBlock(path)
    const { fields } = await editPhoto(metadata, path, { headline: 'Łódź' })
    expect(fields.headline?.copies.map(({ value }) => value)).toEqual(['Łódź', 'Łódź', 'Łódź'])
    expect(fields.credit?.copies.map(({ value }) => value)).toEqual([`${credit} à Öland`, `${credit} à Öland`])
    expect(fields.city?.copies.map(({ value }) => value)).toEqual(['Zürich', 'Zürich'])
  })

  test('does not block it where there are two IIM blocks that differ; an edit they cannot both take is refused', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-m', '-IPTC:City=Gent', `-IPTC:Credit=${credit} à Öland`)
    await doubleBlock(path, (segment) => replaceText(segment, 'Gent', 'Rome'))
    const bytes = await readFile(path)
    await expect(editPhoto(metadata, path, { headline: 'Łódź' })).rejects.toMatchObject({ code: 'format-not-writable' })
    expect((await readFile(path)).equals(bytes)).toBe(true)
    const { fields } = await editPhoto(metadata, path, { headline: 'Flood' })
    expect(fields.headline?.copies.map(({ value }) => value)).toEqual(['Flood', 'Flood', 'Flood'])
    expect(fields.credit?.copies.map(({ value }) => value)).toEqual([`${credit} à Öland`, `${credit} à Öland`])
    expect(fields.city?.copies.map(({ value }) => value)).toEqual(['Gent', 'Rome'])
  })

  test('can be made alike in all copies while IIM keeps its cut', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(
      folder,
      '-CodedCharacterSet=UTF8',
      `-IPTC:Caption-Abstract=${longCaption.slice(0, 1800)}`,
      `-XMP-dc:Description=${longCaption}`,
      '-IFD0:ImageDescription=Stale'
    )
    const { staged, reading } = await editWith(metadata, path, { assign: { caption: longCaption } })
    expect(staged.decisions).toEqual({})
    expect(listCopies(reading.fields.caption)?.map(([, value]) => value)).toEqual([
      longCaption.slice(0, 1800),
      longCaption,
      longCaption
    ])
  })
})

describe('the line ends of a new value', () => {
  test.each([
    ['CR', '\r'],
    ['CRLF', '\r\n'],
    ['LF', '\n']
  ])('are those of the file’s IIM (%s); XMP has them as they were given', async (_name, end) => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-E', `-IPTC:SpecialInstructions=one${entities(end)}two`)
    const { fields } = await editPhoto(metadata, path, { caption: 'first\nsecond\r\nthird' })
    expect(listCopies(fields.caption)?.slice(0, 2)).toEqual([
      ['iim', `first${end}second${end}third`],
      ['xmp', 'first\nsecond\r\nthird']
    ])
    expect(fields.caption?.disagree).toBe(false)
  })

  test('stay as they were given in a field that IIM alone has', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-E', '-IPTC:SpecialInstructions=one&#13;two')
    const { fields } = await editPhoto(metadata, path, { localCaption: 'first\nsecond' })
    expect(fields.localCaption?.value).toBe('first\nsecond')
  })

  test('are the shorter ones where the file’s own would not fit', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-E', '-IPTC:SpecialInstructions=one&#13;&#10;two')
    const caption = `${'x'.repeat(998)}\n${'x'.repeat(1000)}\n`
    const { fields } = await editPhoto(metadata, path, { caption })
    expect(listCopies(fields.caption)?.[0]).toEqual(['iim', caption])
  })

  test('at its end are what goes first where a value is cut', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-E', '-IPTC:SpecialInstructions=one&#13;&#10;two')
    const caption = `${'x'.repeat(998)}\n${'y'.repeat(1001)}\n\n\n`
    const { reading } = await editWith(metadata, path, { assign: { caption }, cutIim: 'person' })
    expect(listCopies(reading.fields.caption)?.slice(0, 2)).toEqual([
      ['iim', caption.trimEnd()],
      ['xmp', caption]
    ])
  })

  test('do not change where IIM has none to go by', async () => {
    await using folder = await makeTemporaryFolder()
    const { fields } = await editPhoto(metadata, await makeTaggedPhoto(folder), { caption: 'first\r\nsecond' })
    expect(listCopies(fields.caption)?.[0]).toEqual(['iim', 'first\r\nsecond'])
  })
})

function replaceText(segment: Buffer, from: string, to: string): Buffer {
  return Buffer.from(segment.toString('latin1').replace(from, to), 'latin1')
}

function entities(text: string): string {
  return [...text].map((character) => `&#${character.codePointAt(0)};`).join('')
}
