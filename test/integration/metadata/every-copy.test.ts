import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import type { FieldReading } from '../../../shared/contract/fields.ts'
import { drawPicture, writeOutside } from '../services/make-photo.ts'
import { addSegment, takeSegment } from './jpeg-segment.ts'
import { findSample, hasSamples } from './sample-files.ts'
import { makeTaggedPhoto } from './tagged-photo.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const listPlaces = (field: FieldReading | undefined) =>
  field?.copies.map(({ container, block, tag, value }) => [container, block, tag, value])

describe('every copy of a field is shown with its block:', () => {
  test('in a second APP13 segment', async () => {
    await using folder = await makeTemporaryFolder()
    const other = await makeTaggedPhoto(folder, '-IPTC:City=Oslo')
    const second = await takeSegment(other, 0xed, 'Photoshop 3.0')
    const path = await drawPicture(folder.at('two.jpg'))
    await writeOutside(path, '-IPTC:City=Rome')
    await addSegment(path, second)
    const { fields } = await metadata.reader.read(path)
    expect(listPlaces(fields.city)).toEqual([
      ['iim', 'IPTC', 'City', 'Oslo'],
      ['iim', 'IPTC2', 'City', 'Rome']
    ])
    expect(fields.city?.disagree).toBe(true)
  })

  test('in a second XMP packet', async () => {
    await using folder = await makeTemporaryFolder()
    const other = await makeTaggedPhoto(folder, '-XMP-photoshop:City=Oslo', '-XMP-dc:Description=one')
    const second = await takeSegment(other, 0xe1, 'http://ns.adobe.com/xap/1.0/')
    const path = await drawPicture(folder.at('two.jpg'))
    await writeOutside(path, '-XMP-photoshop:City=Rome', '-XMP-dc:Description=two')
    await addSegment(path, second)
    const { fields } = await metadata.reader.read(path)
    expect(listPlaces(fields.city)).toEqual([
      ['xmp', 'XMP-photoshop', 'City', 'Oslo'],
      ['xmp', 'XMP-photoshop:Copy1', 'City', 'Rome']
    ])
    expect(listPlaces(fields.caption)).toEqual([
      ['xmp', 'XMP-dc', 'Description', 'one'],
      ['xmp', 'XMP-dc:Copy1', 'Description', 'two']
    ])
    expect([fields.city?.disagree, fields.caption?.disagree]).toEqual([true, true])
  })

  test('in XMP too long for one segment', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-XMP-photoshop:City=Oslo')
    const caption = 'Many words. '.repeat(12_000)
    await writeFile(folder.at('caption.txt'), caption)
    await writeOutside(path, `-XMP-dc:Description<=${folder.at('caption.txt')}`)
    expect((await readFile(path)).includes('http://ns.adobe.com/xmp/extension/')).toBe(true)
    const { fields } = await metadata.reader.read(path)
    expect(fields.caption?.value).toBe(caption)
    expect(fields.city?.value).toBe('Oslo')
  })

  test('in sidecars of both namings, beside the file itself', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-XMP-photoshop:City=Rome')
    await writeOutside(folder.at('photo.xmp'), '-XMP-photoshop:City=Oslo')
    await writeOutside(folder.at('photo.jpg.xmp'), '-XMP-photoshop:City=Bergen')
    const { fields } = await metadata.reader.read(path)
    const places = listPlaces(fields.city) ?? []
    expect(places[0]).toEqual(['xmp', 'XMP-photoshop', 'City', 'Rome'])
    expect(
      places
        .filter(([container]) => container === 'sidecar')
        .map(([, , , value]) => value)
        .toSorted()
    ).toEqual(['Bergen', 'Oslo'])
  })

  test('in the text chunks of a PNG, which come last, and follow an edit', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('a.png'), { format: 'png' })
    await writeOutside(path, '-PNG:Description=Old – “words”', '-PNG:Author=Zoë', '-PNG:Comment=untouched')
    await writeOutside(path, '-XMP-dc:Description=New words')
    const { fields } = await metadata.reader.read(path)
    expect(listPlaces(fields.caption)).toEqual([
      ['xmp', 'XMP-dc', 'Description', 'New words'],
      ['exif', 'PNG', 'Description', 'Old – “words”']
    ])
    expect(fields.caption).toMatchObject({ value: 'New words', disagree: true })
    expect(fields.byline).toMatchObject({ value: ['Zoë'], disagree: false })

    const after = await editPhoto(metadata, path, { caption: 'Łódź, 東京', byline: ['Ann', 'Bob'] })
    expect(after.fields.caption).toMatchObject({ value: 'Łódź, 東京', disagree: false })
    expect(listPlaces(after.fields.caption)).toContainEqual(['exif', 'PNG', 'Description', 'Łódź, 東京'])
    expect(listPlaces(after.fields.byline)).toContainEqual(['exif', 'PNG', 'Author', 'Ann; Bob'])
  })

  test.skipIf(!hasSamples).each([
    ['exiftool/AFCP.jpg', 'IPTC2', 'ExifTool AFCP test'],
    ['exiftool/FotoStation.jpg', 'IPTC2', 'Caption *** Local Caption *** Local Caption']
  ])('in a trailer (../shared/samples/%s)', async (name, block, caption) => {
    const { fields, charsets } = await metadata.reader.read(findSample(name))
    expect(listPlaces(fields.caption)).toEqual([['iim', block, 'Caption-Abstract', caption]])
    expect(charsets).toMatchObject([{ block, used: 'us-ascii', sure: true }])
  })

  test.skipIf(!hasSamples)('in three IPTC resources of one APP13 (../shared/samples)', async () => {
    const { charsets } = await metadata.reader.read(findSample('exiv2/iptc-psAPP13-wIPTCmid1-wIPTCempty-wIPTCmid2.jpg'))
    expect(charsets.map(({ block }) => block)).toEqual([...new Set(charsets.map(({ block }) => block))])
    expect(charsets.length).toBeGreaterThan(1)
  })
})

describe('an unknown trailer', () => {
  test('stays where it is', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-IPTC:City=Oslo')
    await appendFile(path, 'something else')
    await editPhoto(metadata, path, { city: 'Rome' })
    expect((await readFile(path)).toString('latin1').endsWith('something else')).toBe(true)
  })
})
