import { writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import type { FieldAssignments } from '../../../main/services/ports/metadata-writer.ts'
import { drawPicture } from '../services/make-photo.ts'
import { runExifTool } from './run-exiftool.ts'
import { copySample, hasSamples } from './sample-files.ts'
import { askExifTool, makeTaggedPhoto } from './tagged-photo.ts'
import type { TemporaryFolder } from './temporary-folder.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

let folder: TemporaryFolder
beforeAll(async () => {
  folder = await makeTemporaryFolder()
})
afterAll(() => folder[Symbol.asyncDispose]())

const places = [
  { city: 'Paris', countryName: 'France', locationName: { 'x-default': 'Orsay', fr: 'Quai d’Orsay' } },
  { city: 'Lyon', gpsLatitude: '45.757814', gpsLongitude: '-4.832011', gpsAltitude: '173.5', gpsAltitudeRef: '0' }
]

async function makePacket(inside: string): Promise<string> {
  const path = await drawPicture(folder.at(`${inside.length}.jpg`), { width: 16, height: 16 })
  const packet = folder.at('packet.xmp')
  await writeFile(
    packet,
    `<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' xmlns:Iptc4xmpExt='http://iptc.org/std/Iptc4xmpExt/2008-02-29/' xmlns:own='http://example.org/own/' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:plus='http://ns.useplus.org/ldf/xmp/1.0/'>${inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>`
  )
  runExifTool('-q', '-overwrite_original', `-XMP<=${packet}`, path)
  return path
}

describe('structures', () => {
  test('are written whole, and a part of one is changed without the others', async () => {
    const path = await makeTaggedPhoto(
      folder,
      '-XMP-dc:Description=Caption',
      '-XMP-iptcExt:LocationCreated={City=Rome}'
    )
    const first = await editPhoto(metadata, path, { locationShown: places })
    expect(first.fields.locationShown?.value).toEqual(places)
    const [paris, lyon] = places
    const second = await editPhoto(metadata, path, { locationShown: [{ ...paris, countryCode: 'FRA' }, { ...lyon }] })
    expect(second.fields.locationShown?.value).toEqual([{ ...paris, countryCode: 'FRA' }, lyon])
    expect(second.fields.locationCreated?.value).toEqual([{ city: 'Rome' }])
    expect(askExifTool(path, '-XMP-iptcExt:LocationShown')).toMatchObject({
      'XMP-iptcExt:LocationShown': [
        { City: 'Paris', CountryCode: 'FRA', 'LocationName-fr': 'Quai d’Orsay' },
        { City: 'Lyon' }
      ]
    })
    const third = await editPhoto(metadata, path, { locationShown: null })
    expect(Object.keys(third.fields)).toEqual(['caption', 'locationCreated'])
  })

  test('of which there are none are not taken away: the list says nothing already', async () => {
    const path = await makePacket('<Iptc4xmpExt:LocationShown><rdf:Bag/></Iptc4xmpExt:LocationShown>')
    const { sha256, fields } = await metadata.reader.read(path)
    expect(fields.locationShown?.value).toEqual([])
    const staged = await metadata.writer.stageEdit({ path, expectedSha256: sha256, assign: { locationShown: null } })
    await staged.discard()
    expect(staged.sha256).toBe(sha256)
  })

  test('keep the XMP properties an image region may hold besides its own', async () => {
    const path = await makePacket(
      "<Iptc4xmpExt:ImageRegion><rdf:Bag><rdf:li rdf:parseType='Resource'><Iptc4xmpExt:rId>r1</Iptc4xmpExt:rId><dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>(c)</rdf:li></rdf:Alt></dc:rights></rdf:li></rdf:Bag></Iptc4xmpExt:ImageRegion>"
    )
    const region = { id: 'r1', 'XMP-dc:Rights': '(c)' }
    const { fields } = await metadata.reader.read(path)
    expect(fields.imageRegion?.value).toEqual([region])
    const edited = await editPhoto(metadata, path, { imageRegion: [{ ...region, name: 'face' }] })
    expect(edited.fields.imageRegion?.value).toEqual([{ ...region, name: 'face' }])
  })

  test('with a part nobody knows are shown with it and never written without it', async () => {
    const path = await makePacket(
      "<Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType='Resource'><Iptc4xmpExt:City>Astana</Iptc4xmpExt:City><own:Gate>7</own:Gate></rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>"
    )
    const { fields, sha256 } = await metadata.reader.read(path)
    const present = { city: 'Astana', Gate: '7' }
    expect(fields.locationShown?.value).toEqual([present])
    const locationShown = [{ ...present, city: 'Almaty' }]
    await expect(
      metadata.writer.stageEdit({ path, expectedSha256: sha256, assign: { locationShown } })
    ).rejects.toMatchObject({
      code: 'format-not-writable'
    })
    expect((await metadata.reader.read(path)).sha256).toBe(sha256)
    const other = await editPhoto(metadata, path, { city: 'Almaty', caption: 'Another field' })
    expect(other.fields.locationShown?.value).toEqual([present])
  })

  test.each<[string, FieldAssignments, RegExp]>([
    [
      'a part there is none of',
      { locationShown: [{ citty: 'x' }] },
      /Location shown has no part "citty"; its parts are/
    ],
    ['a text for a structure', { locationShown: 'Paris' }, /Location shown has parts/],
    ['a structure for a text', { city: [{ city: 'x' }] }, /City has no parts/],
    [
      'two of what there is one of',
      { locationCreated: [{ city: 'a' }, { city: 'b' }] },
      /Location created holds one entry, not 2/
    ],
    [
      'a country that is none',
      { locationShown: [{ countryCode: 'QQQ' }] },
      /Location shown: Country code is three capital/
    ],
    ['a country code that is none', { countryCode: 'fra' }, /Country code is three capital letters/],
    ['a scene that is none', { sceneCode: ['011900', '1'] }, /Scene code holds codes of IPTC’s scene list/],
    ['a subject that is none', { subjectCode: ['99000000'] }, /Subject code holds subject codes/],
    ['a source type that is none', { digitalSourceType: 'camera' }, /Digital source type is a term/],
    ['a PLUS code that is none', { dataMining: 'no' }, /Data mining is a PLUS code/],
    ['a flag that is none', { copyrightStatus: 'yes' }, /Copyright status is true or false/],
    ['a width that is none', { maxAvailWidth: '12.5' }, /is a whole number/],
    ['a date that is none', { releaseDate: '2026-02-30' }, /Release date is a date/],
    ['an address without its beginning', { webStatementOfRights: 'example.org' }, /is an address with its beginning/],
    [
      'a control character in a part',
      { personShownDetails: [{ name: 'a\u0007' }] },
      /Name holds the invisible character U\+0007/
    ],
    ['what another program keeps', { prefs: '1:2:3:4' }, /can only be read/]
  ])('refuse %s', async (_what, assign, message) => {
    const path = await drawPicture(folder.at('refused.jpg'), { width: 16, height: 16 })
    const { sha256 } = await metadata.reader.read(path)
    await expect(metadata.writer.stageEdit({ path, expectedSha256: sha256, assign })).rejects.toThrow(message)
  })

  test('let a code that is none stand where a photo has it, also when it is written anew', async () => {
    const path = await makeTaggedPhoto(folder, '-XMP-iptcCore:CountryCode=XYZ', '-XMP-dc:Title=T')
    expect((await editPhoto(metadata, path, { city: 'Oslo' })).fields.countryCode?.value).toBe('XYZ')
    const again = await editPhoto(metadata, path, { countryCode: 'NOR', title: 'U' })
    expect(again.fields.countryCode).toMatchObject({ value: 'NOR', disagree: false })
  })

  test('say "true" for what XMP writes as "True", and take a code with its address', async () => {
    const path = await makeTaggedPhoto(folder, '-XMP-xmpRights:Marked=True')
    expect((await metadata.reader.read(path)).fields.copyrightStatus?.value).toBe('true')
    const { fields } = await editPhoto(metadata, path, {
      copyrightStatus: 'false',
      digitalSourceType: 'digitalCapture',
      dataMining: 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED'
    })
    expect(fields.copyrightStatus?.value).toBe('false')
    expect(fields.dataMining?.value).toBe('DMI-PROHIBITED')
    expect(runExifTool('-b', '-XMP', path)).toContain('>http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED<')
    expect(fields.digitalSourceType?.value).toBe('http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture')
  })
})

describe('properties that repeat a field', () => {
  test('are read as copies, and kept in step where they are there', async () => {
    const path = await makeTaggedPhoto(folder, '-XMP-getty:Personality=Ann One', '-XMP-photomech:EditStatus=old')
    const before = await metadata.reader.read(path)
    expect(before.fields.personShown).toMatchObject({ value: ['Ann One'], disagree: false })
    const { fields } = await editPhoto(metadata, path, { personShown: ['Ann Two', 'Bob'], editStatus: 'new' })
    expect(fields.personShown?.copies.map(({ tag, value }) => [tag, value])).toEqual([
      ['PersonInImage', ['Ann Two', 'Bob']],
      ['Personality', ['Ann Two', 'Bob']]
    ])
    expect(fields.editStatus).toMatchObject({ value: 'new', disagree: false })
    const plain = await makeTaggedPhoto(folder)
    await editPhoto(metadata, plain, { personShown: ['Ann Two'], editStatus: 'new' })
    expect(askExifTool(plain, '-XMP-getty:all', '-XMP-photomech:all')).toEqual({ SourceFile: plain })
  })

  test('with a letter of the name in the wrong case are read, and give way to the right name', async () => {
    const path = await makePacket('<plus:ImageSupplierImageId>GI-5</plus:ImageSupplierImageId>')
    expect((await metadata.reader.read(path)).fields.imageSupplierImageId?.value).toBe('GI-5')
    const { fields } = await editPhoto(metadata, path, { imageSupplierImageId: 'GI-6' })
    expect(fields.imageSupplierImageId?.copies).toMatchObject([{ tag: 'ImageSupplierImageID', value: 'GI-6' }])
  })
})

describe.skipIf(!hasSamples)('the sample photos with languages and places', () => {
  test('only the language that is edited changes', async () => {
    const path = await copySample(folder, 'made/langalt-five-languages.jpg')
    const before = (await metadata.reader.read(path)).fields.caption?.value
    const { fields } = await editPhoto(metadata, path, { caption: { fr: 'Nouvelle légende', 'en-us': '' } })
    const { 'en-US': _gone, ...kept } = before as Record<string, string>
    expect(fields.caption?.value).toEqual({ ...kept, fr: 'Nouvelle légende' })
  })

  test('a caption without default gets one, and keeps its languages', async () => {
    const path = await copySample(folder, 'made/langalt-no-x-default.jpg')
    const { fields } = await editPhoto(metadata, path, { caption: 'Default' })
    expect(fields.caption?.value).toEqual({ 'x-default': 'Default', 'en-US': 'US caption, no default', fr: 'Légende' })
  })

  test('two places shown are read whole; the city field is neither of them', async () => {
    const path = await copySample(folder, 'made/locations-two-shown.jpg')
    const { fields } = await metadata.reader.read(path)
    expect(fields.city?.value).toBe('Paris')
    expect(fields.locationShown?.value).toEqual([
      {
        sublocation: 'Quai d, Orsay',
        city: 'Paris',
        countryName: 'France',
        countryCode: 'FRA',
        locationId: ['http://ex.org/1']
      },
      { city: 'Lyon', countryName: 'France', locationName: 'Lyon centre' }
    ])
    expect(fields.locationCreated?.value).toEqual([{ city: 'Harbourtown', countryName: 'Freedonia' }])
    const edited = await editPhoto(metadata, path, { city: 'Lille' })
    expect(edited.fields.locationShown).toEqual(fields.locationShown)
  })

  test('IIM’s forms of genre and subject are no difference, and their numbers stay', async () => {
    const path = await copySample(folder, 'made/iptc-2025.1-all.jpg')
    const { fields } = await metadata.reader.read(path)
    expect(fields.intellectualGenre).toMatchObject({ value: 'Actuality', disagree: false })
    expect(fields.subjectCode).toMatchObject({ value: ['04000000'], disagree: false })
    const edited = await editPhoto(metadata, path, {
      intellectualGenre: 'Feature',
      subjectCode: ['04000000', '15054000']
    })
    expect(edited.fields.intellectualGenre?.copies.map(({ value }) => value)).toEqual(['005:Feature', 'Feature'])
    expect(edited.fields.subjectCode?.copies.map(({ value }) => value)).toEqual([
      ['IPTC:04000000:::', 'IPTC:15054000:::'],
      ['04000000', '15054000']
    ])
  })
})
