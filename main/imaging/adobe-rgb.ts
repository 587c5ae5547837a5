import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Source: Adobe RGB (1998) Color Image Encoding, 2005-05: 4.3.4.2 has the primaries as seen under D50, 4.3.4.1 the white, 4.3.4.4 the gamma of 563/256.
const colorants = {
  rXYZ: [0.60974, 0.31111, 0.01947],
  gXYZ: [0.20528, 0.62567, 0.06087],
  bXYZ: [0.14919, 0.06322, 0.74457],
  wtpt: [0.95045, 1, 1.08905]
} as const
const gamma = 563

let file: string | undefined

/** The path of a colour profile that shows what Adobe RGB (1998) shows; written once a process, as libvips takes profiles from files alone. */
export function findAdobeRgb(): string {
  if (file !== undefined) return file
  const folder = mkdtempSync(join(tmpdir(), 'erratum-colour-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  file = join(folder, 'adobe-rgb.icc')
  writeFileSync(file, buildProfile())
  return file
}

// An ICC profile of version 2.1 of a monitor with three primaries. Source: ICC.1:1998-09, clauses 6.1 to 6.5.
function buildProfile(): Buffer {
  const curve = tag('curv', uint32(1), Buffer.from([gamma >> 8, gamma & 0xff]))
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', describe('Compatible with Adobe RGB (1998)')],
    ['cprt', tag('text', Buffer.from('No rights reserved\0'))],
    ...Object.entries(colorants).map(([name, values]) => [name, tag('XYZ ', ...values.map(fixed))] as const),
    ...['rTRC', 'gTRC', 'bTRC'].map((name) => [name, curve] as const)
  ]
  const table: Buffer[] = [uint32(tags.length)]
  const bodies: Buffer[] = []
  let at = headerBytes + 4 + tags.length * 12
  for (const [name, body] of tags) {
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])
    table.push(Buffer.from(name), uint32(at), uint32(body.length))
    bodies.push(padded)
    at += padded.length
  }
  return Buffer.concat([makeHeader(at), ...table, ...bodies])
}

const headerBytes = 128

function makeHeader(size: number): Buffer {
  const header = Buffer.alloc(headerBytes)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(0x02100000, 8)
  header.write('mntrRGB XYZ ', 12, 'latin1')
  for (const [index, part] of [1998, 11, 11, 0, 0, 0].entries()) header.writeUInt16BE(part, 24 + index * 2)
  header.write('acsp', 36, 'latin1')
  // The white all profiles meet at: D50.
  for (const [index, part] of [0.9642, 1, 0.8249].entries()) fixed(part).copy(header, 68 + index * 4)
  return header
}

function describe(words: string): Buffer {
  const text = Buffer.from(`${words}\0`)
  // No Unicode and no script code: eleven and sixty-seven bytes of nothing.
  return tag('desc', uint32(text.length), text, Buffer.alloc(11 + 67))
}

function tag(type: string, ...parts: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(type), uint32(0), ...parts])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

// s15Fixed16Number
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Math.round(value * 65_536))
  return bytes
}
