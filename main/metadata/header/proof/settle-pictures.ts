import { sourceOf } from '../byte-source.ts'
import { Doubt } from '../doubt.ts'
import { openTiff, readIfd } from '../exif/read-ifd.ts'

const entryList = 0xb002
const entryBytes = 16

/**
 * The table of a file's further pictures (MPF) with places that do not move with its metadata: counted from the end of the first picture, whose
 * own length is left out. `tableAt` is where the table's TIFF data begins in the file, `trailerAt` where the first picture ends.
 *
 * Source: CIPA DC-007, 5.2.3.3.
 */
export function settlePictures(table: Buffer, tableAt: number, trailerAt: number): Buffer {
  const { data, first } = openTiff(sourceOf(table))
  const list = readIfd(data, first).entries.find(({ id }) => id === entryList)
  if (list === undefined || list.bytes % entryBytes !== 0)
    throw new Doubt('layout', 'The list of pictures cannot be read')
  const settled = Buffer.from(table)
  const [read, write] = data.littleEndian
    ? [(at: number) => settled.readUInt32LE(at), (value: number, at: number) => settled.writeUInt32LE(value, at)]
    : [(at: number) => settled.readUInt32BE(at), (value: number, at: number) => settled.writeUInt32BE(value, at)]
  for (let at = list.offset; at < list.offset + list.bytes; at += entryBytes) {
    const place = read(at + 8)
    // The first picture is the file itself: it begins at 0.
    if (place === 0) write(0, at + 4)
    else write((place + tableAt - trailerAt) >>> 0, at + 8)
  }
  return settled
}
