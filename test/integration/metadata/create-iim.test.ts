import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { drawPicture, writeOutside } from '../services/make-photo.ts'
import { madeFormats } from './made-formats.ts'
import { runExifToolForBytes } from './run-exiftool.ts'
import { copySample, hasSamples } from './sample-files.ts'
import { listCopies, makeTaggedPhoto } from './tagged-photo.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editWith } from './write-with.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const assign = { caption: 'Flood', city: 'Łódź' }
const inAll = [
  ['iim', 'Łódź'],
  ['xmp', 'Łódź']
]
const inXmp = [['xmp', 'Łódź']]

describe('a photo without IIM', () => {
  test.each(['jpeg', 'tiff'] as const)('gets some with its first edit (%s)', async (format) => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at(`photo.${format}`), { format })
    const { reading } = await editWith(metadata, path, { assign })
    expect(listCopies(reading.fields.city)).toEqual(inAll)
  })

  test.skipIf(!hasSamples)('gets some with its first edit (PSD)', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await copySample(folder, 'xmp-toolkit/BlueSquare.psd')
    runExifToolForBytes('-q', '-overwrite_original', '-IPTC:all=', path)
    const { reading } = await editWith(metadata, path, { assign })
    expect(listCopies(reading.fields.city)).toEqual(inAll)
  })

  test.each(['jpeg', 'tiff'] as const)('gets none where the settings say so (%s)', async (format) => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at(`photo.${format}`), { format })
    const { reading } = await editWith(metadata, path, { assign, createIim: false })
    expect(listCopies(reading.fields.city)).toEqual(inXmp)
    expect(listCopies(reading.fields.caption)).toEqual([
      ['xmp', 'Flood'],
      ['exif', 'Flood']
    ])
    expect(runExifToolForBytes('-b', '-IPTC', path)).toHaveLength(0)
  })

  test('gets none in a PNG, where no program looks for it', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.png'), { format: 'png' })
    const { reading } = await editWith(metadata, path, { assign: { city: 'Łódź' } })
    expect(listCopies(reading.fields.city)).toEqual(inXmp)
  })

  test('is bound by no IIM limit', async () => {
    await using folder = await makeTemporaryFolder()
    const credit = 'Agence photographique du Nord-Pas-de-Calais'
    const { staged, reading } = await editWith(metadata, await makeTaggedPhoto(folder), {
      assign: { credit },
      createIim: false
    })
    expect(listCopies(reading.fields.credit)).toEqual([['xmp', credit]])
    expect(staged.decisions).toEqual({})
  })

  test('does not take a field that has its place in IIM alone, and says why', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder)
    const editing = editWith(metadata, path, { assign: { actionAdvised: '01' }, createIim: false })
    await expect(editing).rejects.toMatchObject({
      code: 'format-not-writable',
      message: expect.stringMatching(/IIM alone.*settings/)
    })
    const { reading } = await editWith(metadata, path, {
      assign: { city: 'Łódź', actionAdvised: null },
      createIim: false
    })
    expect(listCopies(reading.fields.city)).toEqual(inXmp)
  })
})

test('IIM that is there is kept in step whatever the settings say', async () => {
  await using folder = await makeTemporaryFolder()
  const path = await makeTaggedPhoto(folder, '-IPTC:City=Lodz')
  const { reading } = await editWith(metadata, path, { assign, createIim: false })
  expect(listCopies(reading.fields.city)).toEqual(inAll)
  expect(reading.fields.caption?.copies.map(({ container }) => container)).toEqual(['iim', 'xmp', 'exif'])
})

test('IIM of a JPEG 2000, which has no place for its digest, is kept in step', async () => {
  await using folder = await makeTemporaryFolder()
  const path = folder.at('photo.jp2')
  const [, make] = madeFormats.find(([name]) => name === 'photo.jp2') ?? []
  await make?.(path)
  await writeOutside(path, '-IPTC:City=Lodz', '-XMP-photoshop:City=Lodz')
  const { reading } = await editWith(metadata, path, { assign: { city: 'Łódź' } })
  expect(listCopies(reading.fields.city)).toEqual(inAll)
})
