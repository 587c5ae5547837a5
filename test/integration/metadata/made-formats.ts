import { writeFile } from 'node:fs/promises'
import type { Sharp } from 'sharp'
import sharp from 'sharp'

// A picture with detail in every corner, so that a byte out of place shows.
function drawDetail(width: number, height: number, channels: 3 | 4, frames = 1): Sharp {
  const pixels = Buffer.alloc(width * height * frames * channels)
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = (index * 7 + (index >> 5) * 13) & 0xff
  return sharp(pixels, {
    raw: { width, height: height * frames, channels, ...(frames > 1 ? { pageHeight: height } : {}) }
  })
}

/** Makes a picture without metadata at this path. */
export type MakePicture = (path: string) => Promise<unknown>

/** Small pictures the project makes itself, of every format it can make that is written in the file: file name, and how it is made. */
export const madeFormats: readonly (readonly [name: string, make: MakePicture])[] = [
  ['photo.jpg', (path) => drawDetail(64, 48, 3).jpeg().toFile(path)],
  ['photo.tif', (path) => drawDetail(64, 48, 3).tiff({ compression: 'lzw' }).toFile(path)],
  ['tiled.tif', (path) => drawDetail(300, 200, 3).tiff({ tile: true, pyramid: true }).toFile(path)],
  ['photo.png', (path) => drawDetail(64, 48, 4).png().toFile(path)],
  ['lossy.webp', (path) => drawDetail(64, 48, 3).webp({ quality: 60 }).toFile(path)],
  ['alpha.webp', (path) => drawDetail(64, 48, 4).webp({ quality: 60 }).toFile(path)],
  ['lossless.webp', (path) => drawDetail(63, 47, 4).webp({ lossless: true }).toFile(path)],
  ['opaque.webp', (path) => drawDetail(63, 47, 3).webp({ lossless: true }).toFile(path)],
  ['photo.avif', (path) => drawDetail(64, 48, 3).avif({ quality: 40, effort: 0 }).toFile(path)],
  ['alpha.avif', (path) => drawDetail(64, 48, 4).avif({ quality: 40, effort: 0 }).toFile(path)],
  ['photo.gif', (path) => drawDetail(64, 48, 3).gif().toFile(path)],
  ['moving.gif', (path) => drawDetail(32, 24, 4, 3).gif().toFile(path)],
  ['moving.webp', (path) => drawDetail(32, 24, 4, 3).webp({ quality: 60 }).toFile(path)],
  ['photo.psd', (path) => writeFile(path, makePsd())],
  ['photo.jp2', (path) => writeFile(path, makeJp2())]
]

// Four grey pixels, one resource the desk knows nothing of, no layers. Source: Adobe Photoshop File Formats Specification.
function makePsd(): Buffer {
  const header = Buffer.from('384250530001000000000000000100000002000000020008000100000000', 'hex')
  const resource = Buffer.concat([
    Buffer.from('3842494d03ed000000000010', 'hex'),
    Buffer.from('0048000000010001004800000001000100', 'hex').subarray(0, 16)
  ])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(resource.length)
  return Buffer.concat([header, size, resource, Buffer.alloc(4), Buffer.from('0000ff804020', 'hex')])
}

// The boxes of a JPEG 2000 around a code stream of two bytes: nobody can see it, but everybody can take it apart. Source: ISO/IEC 15444-1, annex I.
function makeJp2(): Buffer {
  const box = (type: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(8 + content.length)
    head.write(type, 4, 'latin1')
    return Buffer.concat([head, content])
  }
  const size = Buffer.from('000000020000000200010707 0000'.replace(' ', ''), 'hex')
  const colour = Buffer.from('01000000000011', 'hex')
  return Buffer.concat([
    box('jP  ', Buffer.from('0d0a870a', 'hex')),
    box('ftyp', Buffer.from('6a703220000000006a703220', 'hex')),
    box('jp2h', Buffer.concat([box('ihdr', size), box('colr', colour)])),
    box('jp2c', Buffer.from('ff4fff51ffd9', 'hex'))
  ])
}
