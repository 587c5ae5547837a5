import { parseIim } from '../../iim/parse-iim.ts'
import { Doubt } from '../doubt.ts'
import { requirePlainText } from '../xmp/convert-text.ts'
import type { PacketEntry } from '../xmp/read-packet.ts'
import { listResources } from './list-resources.ts'

/** What Photoshop's resources say that the desk reads: the IIM block, and the tags beside it. */
export interface PhotoshopRead {
  readonly iim: Buffer | null
  readonly entries: readonly PacketEntry[]
}

const iim = 0x0404
const copyrightFlag = 0x040a
const webStatement = 0x040b
const digest = 0x0425
// EXIF and XMP have no place in the resources of a JPEG or TIFF; where they stand there, ExifTool reads them as well.
const elsewhere: ReadonlySet<number> = new Set([0x0422, 0x0424])

/** Reads Photoshop's image resources. Throws Doubt where one the desk reads is there twice. */
export function readPhotoshop(block: Buffer): PhotoshopRead {
  let found: Buffer | null = null
  const entries: PacketEntry[] = []
  const seen = new Set<number>()
  for (const { type, id, name, bytes } of listResources(block)) {
    if (type !== '8BIM') continue
    if (elsewhere.has(id)) throw new Doubt('unknown-block', `Photoshop’s resource 0x${id.toString(16)}`)
    if (id !== iim && id !== digest && id !== copyrightFlag && id !== webStatement) continue
    if (seen.has(id)) throw new Doubt('repeated', `Photoshop’s resource 0x${id.toString(16)}`)
    seen.add(id)
    if (id === iim) found = requireIim(bytes)
    else entries.push({ group: 'Photoshop', ...readTag(id, bytes, name) })
  }
  return { iim: found, entries }
}

/** Refuses IIM that ExifTool mends before it reads it, or stops reading. */
export function requireIim(block: Buffer): Buffer {
  if (block.length < 5 || block[0] !== 0x1c) throw new Doubt('layout', 'The IIM block does not begin with a dataset')
  if (parseIim(block).tail.length > 0) throw new Doubt('layout', 'The IIM block does not end with a dataset')
  return block
}

function readTag(id: number, bytes: Buffer, name: Buffer): Omit<PacketEntry, 'group'> {
  switch (id) {
    case digest:
      if (bytes.length !== 16) throw new Doubt('value', 'The IPTC digest is not 16 bytes long')
      return { name: 'IPTCDigest', value: bytes.toString('hex') }
    case copyrightFlag:
      return { name: 'CopyrightFlag', value: [...bytes].join(' ') }
    default: {
      const text = bytes.toString('latin1')
      if (/[^\x20-\x7e]/.test(text) || name.length > 0) throw new Doubt('value', 'Photoshop’s URL is no plain text')
      requirePlainText(text)
      return { name: 'URL', value: text }
    }
  }
}
