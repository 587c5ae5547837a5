import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareJpegs } from '../../../main/metadata/writer/compare-jpegs.ts'
import { splitJpeg } from '../../../main/metadata/writer/jpeg-segments.ts'

const segment = (marker: number, body: string): Buffer => {
  const bytes = Buffer.concat([Buffer.from([0xff, marker, 0, 0]), Buffer.from(body, 'latin1')])
  bytes.writeUInt16BE(bytes.length - 2, 2)
  return bytes
}
const scan = Buffer.concat([segment(0xda, 'scan'), Buffer.from([1, 0xff, 0x00, 2, 0xff, 0xd3, 3])])
const progressive = Buffer.concat([scan, segment(0xc4, 'tables \xff\xd9 between'), scan])
const exif = segment(0xe1, 'Exif\0\0old')
const xmp = segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0old')
const icc = segment(0xe2, 'ICC_PROFILE\0')
const tables = segment(0xdb, 'tables')
const jpeg = (...parts: readonly Buffer[]): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts])
const end = Buffer.from([0xff, 0xd9])

describe('a JPEG', () => {
  test('is taken apart to the byte: segments, scans, trailer', () => {
    const parts = splitJpeg(jpeg(exif, Buffer.from([0xff]), tables, progressive, end, Buffer.from('trailer')))
    expect(parts?.segments.map(({ marker }) => marker)).toEqual([0xe1, 0xdb, 0xda])
    expect(parts?.segments.at(-1)?.bytes.equals(Buffer.concat([progressive, end]))).toBe(true)
    expect(parts?.trailer.toString()).toBe('trailer')
  })

  test('that is none, or not whole, is not taken apart', () => {
    const whole = jpeg(exif, tables, scan, end)
    for (let length = 0; length < whole.length; length += 1) expect(splitJpeg(whole.subarray(0, length))).toBeNull()
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        (bytes) => splitJpeg(Buffer.from([0xff, 0xd8, ...bytes])) !== undefined
      ),
      { seed: 6 }
    )
  })

  test('may gain, lose and change EXIF, XMP and Photoshop’s resources', () => {
    const before = jpeg(exif, icc, tables, scan, end)
    const after = jpeg(
      segment(0xe1, 'Exif\0\0new'),
      xmp,
      icc,
      segment(0xed, 'Photoshop 3.0\x008BIM'),
      tables,
      scan,
      end
    )
    expect(compareJpegs(before, after)).toEqual([])
    expect(compareJpegs(after, before)).toEqual([])
  })

  test.each([
    ['a table', jpeg(exif, icc, segment(0xdb, 'Tables'), scan, end)],
    ['the profile', jpeg(exif, segment(0xe2, 'ICC_PROFILE\x01'), tables, scan, end)],
    ['an unknown APP1', jpeg(exif, segment(0xe1, 'Vendor\0'), icc, tables, scan, end)],
    ['a segment fewer', jpeg(exif, tables, scan, end)],
    ['the order', jpeg(exif, tables, icc, scan, end)],
    ['the scan', jpeg(exif, icc, tables, scan, Buffer.from([9]), end)],
    ['the trailer', jpeg(exif, icc, tables, scan, end, Buffer.from('x'))]
  ])('may not change otherwise: %s', (_what, after) => {
    expect(compareJpegs(jpeg(exif, icc, tables, scan, end), after)).not.toEqual([])
  })

  test('may change a trailer only where ExifTool knows it', () => {
    const withTrailer = (text: string) => jpeg(scan, end, Buffer.from(text, 'latin1'))
    expect(compareJpegs(withTrailer('FotoStation\xa1\xb2\xc3\xd4'), withTrailer('other\xa1\xb2\xc3\xd4'))).toEqual([])
    expect(compareJpegs(withTrailer('\xa1\xb2\xc3\xd4 then more'), withTrailer('other'))).toEqual([
      'what follows the image'
    ])
  })
})
