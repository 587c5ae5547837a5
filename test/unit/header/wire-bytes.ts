import { encodeIim } from '../../../main/metadata/iim/encode-iim.ts'

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** One of Photoshop's resources, without a name. */
function makeResource(id: number, bytes: Buffer): Buffer {
  const head = Buffer.alloc(12)
  head.write('8BIM', 'latin1')
  head.writeUInt16BE(id, 4)
  head.writeUInt32BE(bytes.length, 8)
  return Buffer.concat([head, bytes, Buffer.alloc(bytes.length % 2)])
}

/** An EXIF block with a caption and an orientation, big endian. */
export function makeExif(caption: string): Buffer {
  const text = Buffer.from(`${caption}\0`)
  const block = Buffer.alloc(8 + 2 + 24 + 4)
  block.write('MM\0*', 'latin1')
  block.writeUInt32BE(8, 4)
  block.writeUInt16BE(2, 8)
  for (const [at, id, type, count, value] of [
    [10, 0x010e, 2, text.length, block.length],
    [22, 0x0112, 3, 1, 6 * 0x10000]
  ] as const) {
    block.writeUInt16BE(id, at)
    block.writeUInt16BE(type, at + 2)
    block.writeUInt32BE(count, at + 4)
    block.writeUInt32BE(value, at + 8)
  }
  return Buffer.concat([block, text])
}

/** An XMP packet around these properties, in the usual namespaces. */
export function makePacket(properties: string): string {
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ' +
    'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">' +
    `${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  )
}

/** What a made-up wire JPEG holds. */
export interface WireParts {
  readonly caption?: string
  readonly packet?: string
  readonly iim?: readonly (readonly [number: number, text: string])[]
  readonly after?: Buffer
}

/** A JPEG as wires send it: EXIF, XMP and IIM before a picture of 640 × 480 that is no picture at all. */
export function makeWire({ caption, packet, iim = [], after = Buffer.alloc(0) }: WireParts): Buffer {
  const datasets = iim.map(([number, text]) => ({ record: 2, number, bytes: Buffer.from(text) }))
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(caption === undefined ? [] : [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), makeExif(caption)]))]),
    ...(packet === undefined ? [] : [segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`))]),
    ...(iim.length === 0
      ? []
      : [segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), makeResource(0x0404, encodeIim(datasets))]))]),
    segment(0xc0, Buffer.from([8, 1, 224, 2, 128, 1, 1, 17, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x55, 0xff, 0x00, 0x55, 0xff, 0xd9]),
    after
  ])
}
