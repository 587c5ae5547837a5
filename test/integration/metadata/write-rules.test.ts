import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { encodeIim } from '../../../main/metadata/iim/encode-iim.ts'
import { parseIim } from '../../../main/metadata/iim/parse-iim.ts'
import type { FieldAssignments } from '../../../main/services/ports/metadata-writer.ts'
import type { FieldReading } from '../../../shared/contract/fields.ts'
import { drawPicture, writeOutside } from '../services/make-photo.ts'
import { runExifTool, runExifToolForBytes } from './run-exiftool.ts'
import type { TemporaryFolder } from './temporary-folder.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const makePhoto = async (folder: TemporaryFolder, ...tags: readonly string[]): Promise<string> => {
  const path = await drawPicture(folder.at('photo.jpg'))
  if (tags.length > 0) await writeOutside(path, ...tags)
  return path
}
const listCopies = (field: FieldReading | undefined) => field?.copies.map(({ container, value }) => [container, value])
const tagsOf = (path: string, ...tags: readonly string[]): Record<string, unknown> => {
  const answer: unknown = JSON.parse(
    runExifTool('-json', '-G1', '-a', '-n', '-struct', '-api', 'StructFormat=JSONQ', ...tags, path)
  )
  return Array.isArray(answer) ? answer[0] : {}
}

const readIim = (path: string): readonly [dataset: string, text: string][] => {
  const { datasets } = parseIim(runExifToolForBytes('-b', '-IPTC', path))
  return datasets.map(({ record, number, bytes }) => [`${record}:${number}`, bytes.toString()])
}

describe('an edit', () => {
  test('is made in IIM, XMP and EXIF together, where there was nothing at all', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makePhoto(folder)
    const { fields } = await editPhoto(metadata, path, {
      caption: 'Zoë',
      byline: ['Ann', 'Bob'],
      city: 'Łódź',
      urgency: '4',
      editStatus: 'CORRECTED'
    })
    expect(listCopies(fields.caption)).toEqual([
      ['iim', 'Zoë'],
      ['xmp', 'Zoë'],
      ['exif', 'Zoë']
    ])
    expect(listCopies(fields.byline)).toEqual([
      ['iim', ['Ann', 'Bob']],
      ['xmp', ['Ann', 'Bob']],
      ['exif', 'Ann; Bob']
    ])
    expect(listCopies(fields.city)).toEqual([
      ['iim', 'Łódź'],
      ['xmp', 'Łódź']
    ])
    expect(listCopies(fields.editStatus)).toEqual([['iim', 'CORRECTED']])
    const tags = tagsOf(path, '-EXIF:all', '-IPTC:all', '-Photoshop:all', '-CurrentIPTCDigest')
    expect(tags['IPTC:CodedCharacterSet']).toBe('\u001b%G')
    expect(tags['Photoshop:IPTCDigest']).toBe(tags['File:CurrentIPTCDigest'])
    expect(
      Object.keys(tags)
        .filter((key) => /IFD/.test(key))
        .toSorted()
    ).toEqual(['IFD0:Artist', 'IFD0:ImageDescription'])
  })

  test('clears a field in all containers, and leaves nothing of it', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makePhoto(folder)
    await editPhoto(metadata, path, { caption: 'Gone soon', keywords: ['a'], city: 'Rome', dateCreated: '2026-05-12' })
    const { fields } = await editPhoto(metadata, path, { caption: null, keywords: [], city: '', dateCreated: null })
    expect(fields).toEqual({})
  })

  test('that says what every copy says already touches nothing', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makePhoto(folder, '-XMP-dc:Description=Same', '-IPTC:Caption-Abstract=Same')
    const { sha256 } = await metadata.reader.read(path)
    const staged = await metadata.writer.stageEdit({
      path,
      expectedSha256: sha256,
      assign: { caption: 'Same', city: null }
    })
    expect(staged.sha256).toBe(sha256)
    await staged.discard()
  })

  test('of the desk value makes copies agree that did not', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makePhoto(
      folder,
      '-XMP-dc:Description=Right',
      '-IPTC:Caption-Abstract=Wrong',
      '-IFD0:ImageDescription=Stale'
    )
    const { fields } = await editPhoto(metadata, path, { caption: 'Right' })
    expect(listCopies(fields.caption)).toEqual([
      ['iim', 'Right'],
      ['xmp', 'Right'],
      ['exif', 'Right']
    ])
  })

  test.each<[what: string, assign: FieldAssignments, code: string, said: RegExp]>([
    [
      'a caption of 2,001 bytes',
      { caption: `${'é'.repeat(1000)}x` },
      'over-limit',
      /2,001 bytes; IIM holds 2,000.*Shorten it by 1/
    ],
    ['a keyword of 65 bytes', { keywords: ['ok', 'k'.repeat(65)] }, 'over-limit', /Keywords/],
    ['a NUL', { caption: 'a\0b' }, 'character-refused', /U\+0000 at place 2/],
    ['a control character in a list', { keywords: ['a\u0007'] }, 'character-refused', /U\+0007/],
    ['half a character', { caption: 'a\ud83d' }, 'character-refused', /U\+D83D/],
    ['a list for a text', { caption: ['a'] }, 'bad-input', /Caption/],
    ['languages for a text', { city: { fr: 'Rome' } }, 'bad-input', /City/],
    ['a language that is none', { caption: { 'x default=': 'a' } }, 'bad-input', /language/],
    ['an empty keyword', { keywords: ['a', ''] }, 'bad-input', /empty/],
    ['a date that is none', { dateCreated: '2026-02-30' }, 'bad-input', /date/],
    ['an urgency that is none', { urgency: '12' }, 'bad-input', /one digit/]
  ])('with %s is refused, and nothing is cut', async (_what, assign, code, said) => {
    await using folder = await makeTemporaryFolder()
    const path = await makePhoto(folder, '-XMP-dc:Title=Before')
    const bytes = await readFile(path)
    const { sha256 } = await metadata.reader.read(path)
    const staging = metadata.writer.stageEdit({ path, expectedSha256: sha256, assign })
    await expect(staging).rejects.toMatchObject({ code, message: expect.stringMatching(said) })
    expect((await readFile(path)).equals(bytes)).toBe(true)
  })

  test('of exactly the limit is made: 2,000 bytes of caption, 32 of byline', async () => {
    await using folder = await makeTemporaryFolder()
    const assign = { caption: `${'語'.repeat(666)}é`, byline: ['é'.repeat(16)] }
    const { fields } = await editPhoto(metadata, await makePhoto(folder), assign)
    expect(fields.caption).toMatchObject({ value: assign.caption, disagree: false })
    expect(fields.byline).toMatchObject({ value: assign.byline, disagree: false })
  })
})

describe('what an edit does not touch', () => {
  const longCaption = `${'A caption that is far too long for IIM, as some programs write it all the same. Ü. '.repeat(30)}End`

  test.each([
    ['in Latin-1, where converting makes it longer still', 'latin', longCaption],
    ['in UTF-8', 'utf8', longCaption]
  ])('stays whole although it is over its limit (%s)', async (_what, charset, caption) => {
    await using folder = await makeTemporaryFolder()
    const declared = charset === 'utf8' ? ['-CodedCharacterSet=UTF8'] : []
    const path = await makePhoto(
      folder,
      '-m',
      ...declared,
      `-IPTC:Caption-Abstract=${caption}`,
      `-IPTC:Headline=${'é'.repeat(256)}`
    )
    const before = await metadata.reader.read(path)
    expect(before.fields.caption?.value).toBe(caption)
    const { fields } = await editPhoto(metadata, path, { city: 'Łódź' })
    expect(fields.caption?.value).toBe(caption)
    expect(fields.headline?.value).toBe('é'.repeat(256))
    expect(listCopies(fields.city)).toEqual([
      ['iim', 'Łódź'],
      ['xmp', 'Łódź']
    ])
  })

  test('an over-long caption whose IIM is cut stays so when it is saved unchanged', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makePhoto(
      folder,
      `-XMP-dc:Description=${longCaption}`,
      `-IPTC:Caption-Abstract=${longCaption.slice(0, 1980)}`,
      '-IFD0:ImageDescription=Stale'
    )
    const { fields } = await editPhoto(metadata, path, { caption: longCaption, headline: 'New' })
    expect(listCopies(fields.caption)).toEqual([
      ['iim', longCaption.slice(0, 1980)],
      ['xmp', longCaption],
      ['exif', longCaption]
    ])
  })

  const letter = (encoding: 'latin1' | 'utf8', text: string) => Buffer.from(text, encoding)
  const cyrillic = Buffer.from([0xbc, 0xde, 0xe1, 0xda, 0xd2, 0xd0])

  test.each([
    ['Latin-1 that nobody declared', '', letter('latin1', 'Zoë Ångström'), 'Zoë Ångström'],
    ['Latin-1 that is declared', '\u001b.A', letter('latin1', 'Zoë Ångström'), 'Zoë Ångström'],
    ['UTF-8 that nobody declared', '', letter('utf8', 'Zoë 北京'), 'Zoë 北京'],
    ['Cyrillic that ISO 8859-5 declares', '\u001b-L', cyrillic, 'Москва']
  ])('is the same text in UTF-8 afterwards: %s', async (_what, declaration, caption, read) => {
    await using folder = await makeTemporaryFolder()
    const declared = declaration === '' ? [] : [{ record: 1, number: 90, bytes: Buffer.from(declaration) }]
    const datasets = [
      { record: 1, number: 30, bytes: Buffer.from('WIRE') },
      ...declared,
      { record: 2, number: 120, bytes: caption },
      { record: 2, number: 25, bytes: caption },
      { record: 2, number: 25, bytes: Buffer.from('plain') },
      { record: 2, number: 202, bytes: Buffer.from([0xe9, 0, 1, 0xff]) },
      { record: 7, number: 10, bytes: Buffer.from([0xe9]) }
    ]
    await writeFile(folder.at('iim'), encodeIim(datasets))
    const path = await makePhoto(folder, `-IPTC<=${folder.at('iim')}`)
    const { fields, warnings } = await editPhoto(metadata, path, { city: '東京' })
    expect(fields.caption?.value).toBe(read)
    expect(fields.keywords?.value).toEqual([read, 'plain'])
    expect(warnings).toEqual([])
    expect(readIim(path)).toEqual([
      ['1:30', 'WIRE'],
      ['1:90', '\u001b%G'],
      ['2:120', read],
      ['2:25', read],
      ['2:25', 'plain'],
      ['2:90', '東京'],
      ['2:202', Buffer.from([0xe9, 0, 1, 0xff]).toString()],
      ['7:10', Buffer.from([0xe9]).toString()]
    ])
    expect(tagsOf(path, '-IPTC:all')).toMatchObject({ 'IPTC:Caption-Abstract': read, 'IPTC:City': '東京' })
  })

  test('the other languages of a caption', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makePhoto(
      folder,
      '-XMP-dc:Description=Default',
      '-XMP-dc:Description-fr=Légende',
      '-XMP-dc:Description-de=Text',
      '-XMP-dc:Description-de-CH=Grüezi'
    )
    expect((await editPhoto(metadata, path, { caption: 'New' })).fields.caption?.value).toEqual({
      'x-default': 'New',
      fr: 'Légende',
      de: 'Text',
      'de-CH': 'Grüezi'
    })
    const second = await editPhoto(metadata, path, { caption: { fr: 'Nouveau', de: '', 'en-us': 'Colour' } })
    expect(second.fields.caption?.value).toEqual({
      'x-default': 'New',
      fr: 'Nouveau',
      'de-CH': 'Grüezi',
      'en-US': 'Colour'
    })
    expect(listCopies(second.fields.caption)?.map(([container]) => container)).toEqual(['iim', 'xmp', 'exif'])
    const cleared = await editPhoto(metadata, path, { caption: null })
    expect(cleared.fields.caption).toBeUndefined()
  })

  test('the languages of a caption that has no default yet', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makePhoto(folder, '-XMP-dc:Description-en-US=American', '-XMP-dc:Description-fr=Légende')
    const { fields } = await editPhoto(metadata, path, { caption: 'Default' })
    expect(fields.caption?.value).toEqual({ 'x-default': 'Default', 'en-US': 'American', fr: 'Légende' })
    expect((await readFile(path)).toString('latin1')).toMatch(/rdf:Alt>\s*<rdf:li xml:lang='x-default'/)
  })

  test('namespaces nobody knows, structures, and vendors’ datasets', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makePhoto(
      folder,
      '-XMP-iptcExt:LocationShown=[{City=Lille},{City=Gent}]',
      '-IPTC:JobID=77',
      '-IPTC:Destination=Desk'
    )
    await writeFile(
      folder.at('packet.xmp'),
      runExifTool('-b', '-XMP', path).replace('<rdf:Description', '<rdf:Description xmlns:w="w:w/" w:id="7"')
    )
    await writeOutside(path, `-XMP<=${folder.at('packet.xmp')}`)
    const before = tagsOf(path, '-XMP:all', '-IPTC:all')
    expect(before).toMatchObject({ 'XMP-w:Id': '7' })
    await editPhoto(metadata, path, { city: 'Rome' })
    const after = tagsOf(path, '-XMP:all', '-IPTC:all')
    for (const key of ['XMP-w:Id', 'XMP-iptcExt:LocationShown', 'IPTC:JobID', 'IPTC:Destination'])
      expect(after[key], key).toEqual(before[key])
  })
})

describe('the IIM line ends of a file', () => {
  test.each([
    ['\r', 'CR'],
    ['\r\n', 'CRLF'],
    ['\n', 'LF']
  ])('stay as they are (%j)', async (lineEnd) => {
    await using folder = await makeTemporaryFolder()
    const path = await makePhoto(folder)
    await writeFile(folder.at('old.txt'), `old${lineEnd}caption`)
    await writeOutside(path, `-IPTC:Caption-Abstract<=${folder.at('old.txt')}`)
    const { fields } = await editPhoto(metadata, path, { caption: 'one\ntwo\nthree', instructions: 'a\nb' })
    expect(fields.caption?.copies.map(({ value }) => value)).toEqual([
      `one${lineEnd}two${lineEnd}three`,
      'one\ntwo\nthree',
      'one\ntwo\nthree'
    ])
    expect(fields.caption?.disagree).toBe(false)
    expect(fields.instructions?.copies[0]?.value).toBe(`a${lineEnd}b`)
  })
})

describe('the moment a picture was taken', () => {
  const exif = [
    '-ExifIFD:DateTimeOriginal=2026:05:12 07:48:31',
    '-ExifIFD:OffsetTimeOriginal=+02:00',
    '-ExifIFD:SubSecTimeOriginal=25'
  ]

  test.each([
    ['2026-05-12T05:48:31+00:00', '20260512', '054831+0000', '2026:05:12 05:48:31', '+00:00'],
    ['2026-05-12T05:48:31Z', '20260512', '054831+0000', '2026:05:12 05:48:31', '+00:00'],
    ['2026-05-12T05:48-03:30', '20260512', '054800-0330', '2026:05:12 05:48:00', '-03:30'],
    ['2026-05-12T05:48:31.5+01:00', '20260512', '054831+0100', '2026:05:12 05:48:31', '+01:00'],
    ['2026-05-12T05:48:31', '20260512', undefined, '2026:05:12 05:48:31', undefined],
    ['2026-05-12', '20260512', undefined, '2026:05:12 07:48:31', '+02:00'],
    ['2026-05', '20260500', undefined, '2026:05:12 07:48:31', '+02:00'],
    ['2025', '20250000', undefined, '2025:  :     :  :  ', undefined]
  ])('%s is written as exactly as it is known', async (moment, date, time, original, zone) => {
    await using folder = await makeTemporaryFolder()
    const path = await makePhoto(folder, ...exif, '-IPTC:TimeCreated=01:02:03+00:00')
    const { fields } = await editPhoto(metadata, path, { dateCreated: moment })
    expect(fields.dateCreated).toMatchObject({ value: moment, disagree: false })
    const iim = new Map(readIim(path))
    expect([iim.get('2:55'), iim.get('2:60')]).toEqual([date, time])
    expect(tagsOf(path, '-ExifIFD:all')).toMatchObject({ 'ExifIFD:DateTimeOriginal': original })
    expect(tagsOf(path, '-ExifIFD:all')['ExifIFD:OffsetTimeOriginal']).toBe(zone)
  })

  test('is not put into EXIF that has none', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makePhoto(folder)
    const { fields } = await editPhoto(metadata, path, { dateCreated: '2026-05-12T05:48:31+00:00' })
    expect(fields.dateCreated?.copies.map(({ container }) => container)).toEqual(['iim', 'xmp'])
  })
})

describe('the IPTC digest', () => {
  const digests = (path: string) => {
    const tags = tagsOf(path, '-Photoshop:IPTCDigest', '-CurrentIPTCDigest')
    return tags['Photoshop:IPTCDigest'] === undefined
      ? 'absent'
      : tags['Photoshop:IPTCDigest'] === tags['File:CurrentIPTCDigest']
        ? 'fresh'
        : 'stale'
  }
  const both = ['-XMP-photoshop:City=Rome', '-IPTC:City=Rome']

  test.each([
    ['fresh where IIM and XMP are in step', [...both], 'fresh'],
    ['fresh where a stale one is no longer needed', [...both, `-IPTCDigest=${'0'.repeat(32)}`], 'fresh'],
    ['left out where only IIM has a field: Adobe would never look there again', ['-IPTC:City=Rome'], 'absent'],
    [
      'taken away where it is stale and only IIM has a field',
      ['-IPTC:City=Rome', `-IPTCDigest=${'0'.repeat(32)}`],
      'absent'
    ],
    [
      'left stale where IIM was edited later',
      ['-XMP-photoshop:City=Rome', '-IPTC:City=Gent', `-IPTCDigest=${'0'.repeat(32)}`],
      'stale'
    ]
  ])('is %s', async (_what, tags, state) => {
    await using folder = await makeTemporaryFolder()
    const path = await makePhoto(folder, ...tags)
    const before = await metadata.reader.read(path)
    const { fields } = await editPhoto(metadata, path, { headline: 'New' })
    expect(digests(path)).toBe(state)
    expect(fields.city?.value).toBe(before.fields.city?.value)
  })

  test('of a TIFF is that of the IIM without its padding, as Adobe counts', async () => {
    await using folder = await makeTemporaryFolder()
    for (const title of ['a', 'ab', 'abc', 'abcd']) {
      const path = await drawPicture(folder.at(`${title}.tif`), { format: 'tiff' })
      const { warnings, fields } = await editPhoto(metadata, path, { title })
      expect(warnings).toEqual([])
      await writeOutside(path, '-XMP-dc:Title=XMP now differs')
      expect((await metadata.reader.read(path)).fields.title).toMatchObject({
        value: 'XMP now differs',
        chosen: 'XMP: it comes first'
      })
      expect(fields.title?.value).toBe(title)
    }
  })
})

describe('a file with IIM in several places', () => {
  test('gets the new value in each, and each keeps what is its own', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makePhoto(folder, '-CodedCharacterSet=UTF8', '-IPTC:City=Rome', '-IPTC:Credit=Été')
    // The second block is the first one again, with another text of the same length.
    const bytes = await readFile(path)
    const start = bytes.indexOf(Buffer.from('Photoshop 3.0\0', 'latin1')) - 4
    const segment = bytes.subarray(start, start + 2 + bytes.readUInt16BE(start + 2))
    const second = Buffer.from(segment.toString('latin1').replace('Rome', 'Gent'), 'latin1')
    await writeFile(
      path,
      Buffer.concat([
        bytes.subarray(0, start),
        segment,
        Buffer.from([0xff, 0xfe, 0, 4, 0x68, 0x69]),
        second,
        bytes.subarray(start + segment.length)
      ])
    )
    const before = await metadata.reader.read(path)
    expect(before.fields.city?.copies.map(({ block, value }) => [block, value])).toEqual([
      ['IPTC', 'Rome'],
      ['IPTC2', 'Gent']
    ])
    const { fields } = await editPhoto(metadata, path, { headline: 'Über alles', credit: '北京' })
    expect(fields.headline?.copies.map(({ block, value }) => [block, value])).toEqual([
      ['IPTC', 'Über alles'],
      ['IPTC2', 'Über alles'],
      ['XMP-photoshop', 'Über alles']
    ])
    expect(fields.city?.copies.map(({ block, value }) => [block, value])).toEqual([
      ['IPTC', 'Rome'],
      ['IPTC2', 'Gent']
    ])
    expect(fields.credit).toMatchObject({ value: '北京', disagree: false })
  })
})
