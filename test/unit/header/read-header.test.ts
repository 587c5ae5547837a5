import { describe, expect, test } from 'vitest'
import { readHeaderBuffer } from '../../../main/metadata/header/read-header-file.ts'
import { findText, findValues } from '../../../main/metadata/reader/tag-entries.ts'
import { makeExif, makePacket, makeWire } from './wire-bytes.ts'

const wire = makeWire({
  caption: 'In EXIF ',
  packet: makePacket(
    '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">In XMP</rdf:li><rdf:li xml:lang="fr-ca">En XMP</rdf:li></rdf:Alt></dc:description>' +
      '<dc:subject><rdf:Bag><rdf:li>1.50</rdf:li><rdf:li>null</rdf:li></rdf:Bag></dc:subject>'
  ),
  iim: [[120, 'In IIM']]
})

function readEntries(file: Buffer, name = 'wire.jpg') {
  const header = readHeaderBuffer(file, name)
  if (!header.ok) throw new Error(`${header.reason}: ${header.detail}`)
  return header.entries
}

describe('a wire photo’s header', () => {
  test('gives the caption in every container, as it stands', () => {
    const entries = readEntries(wire)
    expect(findText(entries, 'IFD0', 'ImageDescription')).toBe('In EXIF ')
    expect(findText(entries, 'XMP-dc', 'Description')).toBe('In XMP')
    expect(findText(entries, 'XMP-dc', 'Description-fr-CA')).toBe('En XMP')
    expect(findValues(entries, 'XMP-dc', 'Subject')).toEqual([['1.50', 'null']])
    expect(findText(entries, 'IPTC', 'IPTC')).toMatch(/^base64:/)
  })

  test('gives what the file is, its size and its orientation', () => {
    const entries = readEntries(wire)
    expect(findText(entries, 'File', 'FileType')).toBe('JPEG')
    expect(findText(entries, 'Composite', 'ImageSize')).toBe('640 480')
    expect(findText(entries, 'IFD0', 'Orientation')).toBe('6')
  })

  test('tells where the thumbnail lies', () => {
    expect(readHeaderBuffer(wire, 'wire.jpg')).toMatchObject({ preview: null })
  })
})

describe('a header is left to ExifTool', () => {
  const packet = makePacket('<photoshop:City>Rome</photoshop:City>')
  const exif = makeExif('caption')
  exif.writeUInt16BE(0x010e, 22)
  const cases: readonly (readonly [why: string, reason: string, file: Buffer])[] = [
    ['its text is no UTF-8', 'charset', makeWire({ packet: packet.replace('Rome', 'R\u00f6me') })],
    ['its XMP is no XML', 'xml', makeWire({ packet: packet.replace('</photoshop:City>', '</photoshop:Town>') })],
    ['its XMP brings entities of its own', 'xml', makeWire({ packet: `<!DOCTYPE x [<!ENTITY a "aaaa">]>${packet}` })],
    ['a value is in CDATA', 'xml', makeWire({ packet: packet.replace('Rome', '<![CDATA[Rome]]>') })],
    [
      'an attribute holds ">"',
      'xml',
      makeWire({ packet: packet.replace('rdf:about=""', 'rdf:about="" dc:source="a > b"') })
    ],
    [
      'a property stands there twice',
      'repeated',
      makeWire({ packet: packet.replace('</rdf:Desc', '<photoshop:City>Paris</photoshop:City></rdf:Desc') })
    ],
    [
      'a text is in a list',
      'rdf',
      makeWire({ packet: packet.replace('Rome', '<rdf:Bag><rdf:li>Rome</rdf:li></rdf:Bag>') })
    ],
    [
      'a program has put its own block behind the picture',
      'unknown-block',
      makeWire({ packet, after: Buffer.from('cbipcbbl') })
    ],
    ['the picture ends before it begins', 'layout', wire.subarray(0, wire.length - 20)],
    ['it is no picture', 'format', Buffer.from('Dear desk, please find attached')],
    [
      'it has two captions in EXIF',
      'repeated',
      Buffer.concat([
        wire.subarray(0, 2),
        Buffer.from([0xff, 0xe1, 0, exif.length + 8]),
        Buffer.from('Exif\0\0'),
        exif,
        wire.subarray(2)
      ])
    ],
    ['it is empty', 'format', Buffer.alloc(0)]
  ]

  test.each(cases)('where %s', (_why, reason, file) => {
    const bytes =
      reason === 'charset'
        ? Buffer.from(file.toString('latin1').replace('R\u00c3\u00b6me', 'R\u00f6me'), 'latin1')
        : file
    expect(readHeaderBuffer(lengthsMended(bytes, file), 'wire.jpg')).toMatchObject({ ok: false, reason })
  })
})

// Turning two bytes of a character into one makes the packet a byte shorter: one blank more at its end.
function lengthsMended(bytes: Buffer, like: Buffer): Buffer {
  if (bytes.length === like.length) return bytes
  const end = bytes.indexOf('<?xpacket end')
  return Buffer.concat([bytes.subarray(0, end), Buffer.from(' '), bytes.subarray(end)])
}
