import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { drawPicture, writeOutside } from '../services/make-photo.ts'
import { makeRendition, size } from './make-rendition.ts'
import { runExifTool } from './run-exiftool.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const listTags = (path: string): Record<string, unknown> => {
  const answer: unknown = JSON.parse(
    runExifTool('-json', '-G1', '-a', '-n', '-struct', '-api', 'StructFormat=JSONQ', path)
  )
  return Array.isArray(answer) ? answer[0] : {}
}

describe('a rendition', () => {
  test('carries all metadata of its photo, and nothing of the old picture', async () => {
    await using folder = await makeTemporaryFolder()
    const from = await drawPicture(folder.at('photo.jpg'), { width: 300, height: 200 })
    await writeFile(folder.at('thumb.jpg'), await sharp(from).resize(16).jpeg().toBuffer())
    await writeOutside(
      from,
      '-IPTC:City=Zürich',
      '-IPTC:JobID=77',
      '-XMP-photoshop:City=Zürich',
      '-XMP-dc:Description=Default',
      '-XMP-dc:Description-fr=Légende',
      '-XMP-iptcExt:LocationShown=[{City=Lille},{City=Gent}]',
      '-IFD0:Make=Camera',
      '-IFD0:Orientation#=6',
      '-XMP-tiff:Orientation#=6',
      '-ExifIFD:ExifImageWidth=300',
      '-ExifIFD:ExifImageHeight=200',
      '-ExifIFD:ColorSpace#=65535',
      '-ExifIFD:FNumber=5.6',
      '-GPS:GPSLatitude=47.3',
      '-GPS:GPSLatitudeRef=N',
      `-IFD1:ThumbnailImage<=${folder.at('thumb.jpg')}`,
      '-XMP-photoshop:ICCProfileName=Adobe RGB (1998)'
    )
    const to = await makeRendition(folder)
    const { icc } = await sharp(to).metadata()
    const pixels = await sharp(to).raw().toBuffer()
    const source = await metadata.reader.read(from)
    const reading = await metadata.writer.copyMetadata({ from, to, ...size })
    expect(reading).toMatchObject({ path: to, ...size, orientation: 1 })
    expect(reading).toEqual({ ...(await metadata.reader.read(to)), refusal: null })
    for (const [key, field] of Object.entries(source.fields)) {
      expect(reading.fields[key as keyof typeof reading.fields], key).toMatchObject({
        value: field.value,
        copies: field.copies
      })
    }
    const tags = listTags(to)
    expect(tags).toMatchObject({
      'IFD0:Make': 'Camera',
      'IFD0:Orientation': '1',
      'XMP-tiff:Orientation': '1',
      'ExifIFD:ExifImageWidth': '60',
      'ExifIFD:ExifImageHeight': '40',
      'ExifIFD:ColorSpace': '1',
      'ExifIFD:FNumber': '5.6',
      'GPS:GPSLatitude': '47.3',
      'IPTC:JobID': '77',
      'XMP-iptcExt:LocationShown': [{ City: 'Lille' }, { City: 'Gent' }]
    })
    expect(Object.keys(tags).filter((key) => /Thumbnail|IFD1|ICCProfileName/.test(key))).toEqual([])
    expect(tags['Photoshop:IPTCDigest'] ?? tags['File:CurrentIPTCDigest']).toBe(tags['File:CurrentIPTCDigest'])
    expect((await sharp(to).metadata()).icc).toEqual(icc)
    expect((await sharp(to).raw().toBuffer()).equals(pixels)).toBe(true)
    expect((await readdir(folder.path)).toSorted()).toEqual(['photo.jpg', 'thumb.jpg', 'web.jpg'])
  })

  test('has in itself what its photo only had in a sidecar, and IIM that other places held', async () => {
    await using folder = await makeTemporaryFolder()
    const from = await drawPicture(folder.at('photo.png'), { format: 'png' })
    runExifTool('-q', '-XMP-dc:Description=From the sidecar', '-XMP-dc:Creator=Ann', folder.at('photo.xmp'))
    const to = await makeRendition(folder)
    const { fields } = await metadata.writer.copyMetadata({ from, to, ...size })
    expect(fields.caption).toMatchObject({ value: 'From the sidecar', disagree: false })
    expect(fields.byline?.value).toEqual(['Ann'])
  })

  test('has nothing in it any more of what a sidecar corrected in raw, in IIM and EXIF either', async () => {
    await using folder = await makeTemporaryFolder()
    const drawn = await drawPicture(folder.at('photo.tif'), { format: 'tiff' })
    const wrong = [
      '-IPTC:Caption-Abstract=Wrong',
      '-IPTC:By-line=Ann',
      '-EXIF:ImageDescription=Wrong',
      '-EXIF:Artist=Ann'
    ]
    runExifTool('-q', '-overwrite_original', ...wrong, drawn)
    const from = folder.at('photo.nef')
    await rename(drawn, from)
    const { sha256, writeTarget, format } = await metadata.reader.read(from)
    expect({ writeTarget, format }).toEqual({ writeTarget: 'sidecar', format: 'NEF' })
    const caption = `Right ${'and long '.repeat(300)}`
    const staged = await metadata.writer.stageEdit({ path: from, expectedSha256: sha256, assign: { caption } })
    await staged.commit()
    const to = await makeRendition(folder)
    const { fields } = await metadata.writer.copyMetadata({ from, to, ...size })
    expect(fields.caption).toMatchObject({ value: caption, disagree: false })
    expect(fields.caption?.copies.map(({ container }) => container)).toEqual(['iim', 'xmp', 'exif'])
    expect(JSON.stringify(fields.caption)).not.toContain('Wrong')
    expect(fields.byline).toMatchObject({ value: ['Ann'] })
  })

  test('does not become one where its photo cannot be read, and is left as it was', async () => {
    await using folder = await makeTemporaryFolder()
    const to = await makeRendition(folder)
    const bytes = await readFile(to)
    await expect(metadata.writer.copyMetadata({ from: folder.at('gone.jpg'), to, ...size })).rejects.toMatchObject({
      code: 'not-found',
      path: folder.at('gone.jpg')
    })
    expect((await readFile(to)).equals(bytes)).toBe(true)
    expect(await readdir(folder.path)).toEqual(['web.jpg'])
  })
})
