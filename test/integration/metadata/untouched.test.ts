import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { encodeIim } from '../../../main/metadata/iim/encode-iim.ts'
import { writeOutside } from '../services/make-photo.ts'
import { runExifTool } from './run-exiftool.ts'
import { askExifTool, listCopies, listIim, makeTaggedPhoto } from './tagged-photo.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

describe('what an edit does not touch', () => {
  const longCaption = `${'A caption that is far too long for IIM, as some programs write it all the same. Zürich. '.repeat(30)}End`

  const longHeadline = 'Fête de la musique à Orléans, été 2026. '.repeat(7).slice(0, 256)

  test.each([
    ['in Latin-1, where converting makes it longer still', 'latin', longCaption],
    ['in UTF-8', 'utf8', longCaption]
  ])('stays whole although it is over its limit (%s)', async (_what, charset, caption) => {
    await using folder = await makeTemporaryFolder()
    const declared = charset === 'utf8' ? ['-CodedCharacterSet=UTF8'] : []
    const path = await makeTaggedPhoto(
      folder,
      '-m',
      ...declared,
      `-IPTC:Caption-Abstract=${caption}`,
      `-IPTC:Headline=${longHeadline}`
    )
    const before = await metadata.reader.read(path)
    expect(before.fields.caption?.value).toBe(caption)
    const { fields } = await editPhoto(metadata, path, { city: 'Łódź' })
    expect(fields.caption?.value).toBe(caption)
    expect(fields.headline?.value).toBe(longHeadline)
    expect(listCopies(fields.city)).toEqual([
      ['iim', 'Łódź'],
      ['xmp', 'Łódź']
    ])
  })

  test('an over-long caption whose IIM is cut stays so when it is saved unchanged', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(
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
    const path = await makeTaggedPhoto(folder, `-IPTC<=${folder.at('iim')}`)
    const { fields, warnings } = await editPhoto(metadata, path, { city: '東京' })
    expect(fields.caption?.value).toBe(read)
    expect(fields.keywords?.value).toEqual([read, 'plain'])
    expect(warnings).toEqual([])
    expect(listIim(path)).toEqual([
      ['1:30', 'WIRE'],
      ['1:90', '\u001b%G'],
      ['2:120', read],
      ['2:25', read],
      ['2:25', 'plain'],
      ['2:90', '東京'],
      ['2:202', Buffer.from([0xe9, 0, 1, 0xff]).toString()],
      ['7:10', Buffer.from([0xe9]).toString()]
    ])
    expect(askExifTool(path, '-IPTC:all')).toMatchObject({ 'IPTC:Caption-Abstract': read, 'IPTC:City': '東京' })
  })

  test('the other languages of a caption', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(
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
    const path = await makeTaggedPhoto(folder, '-XMP-dc:Description-en-US=American', '-XMP-dc:Description-fr=Légende')
    const { fields } = await editPhoto(metadata, path, { caption: 'Default' })
    expect(fields.caption?.value).toEqual({ 'x-default': 'Default', 'en-US': 'American', fr: 'Légende' })
    expect((await readFile(path)).toString('latin1')).toMatch(/rdf:Alt>\s*<rdf:li xml:lang='x-default'/)
  })

  test('namespaces nobody knows, structures, and vendors’ datasets', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(
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
    const before = askExifTool(path, '-XMP:all', '-IPTC:all')
    expect(before).toMatchObject({ 'XMP-w:Id': '7' })
    await editPhoto(metadata, path, { city: 'Rome' })
    const after = askExifTool(path, '-XMP:all', '-IPTC:all')
    for (const key of ['XMP-w:Id', 'XMP-iptcExt:LocationShown', 'IPTC:JobID', 'IPTC:Destination'])
      expect(after[key], key).toEqual(before[key])
  })
})

describe('a file with IIM in several places', () => {
  test('gets the new value in each, and each keeps what is its own', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-CodedCharacterSet=UTF8', '-IPTC:City=Rome', '-IPTC:Credit=Été')
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
