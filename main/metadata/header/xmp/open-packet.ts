import { Doubt } from '../doubt.ts'
import type { PacketElement } from './parse-packet.ts'
import { metaUri, rdfUri } from './parse-packet.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const packetBegin = /^(?:<\?xpacket begin=|<x:xmpmeta[\s>]|<x:xapmeta[\s>])/

/** The text of a packet without the NULs some writers pad it with. Throws Doubt where it is not UTF-8 or no packet. */
export function decodePacket(bytes: Buffer): string {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end -= 1
  try {
    const text = utf8.decode(bytes.subarray(0, end))
    if (!packetBegin.test(text)) throw new Doubt('xml', 'It does not begin as an XMP packet')
    return text
  } catch (error) {
    if (error instanceof TypeError) throw new Doubt('charset', 'The XMP is not UTF-8')
    throw error
  }
}

/** The rdf:RDF of a packet. Throws Doubt `rdf` where there is not exactly one in the usual place. */
export function findRdf(root: PacketElement): PacketElement {
  const [rdf, second] = root.uri === rdfUri ? [root] : root.children
  const meta = root.uri === rdfUri || (root.uri === metaUri && /^x[am]pmeta$/.test(root.local))
  if (!meta || rdf === undefined || second !== undefined || rdf.uri !== rdfUri || rdf.local !== 'RDF') {
    throw new Doubt('rdf', 'It is not one rdf:RDF in x:xmpmeta')
  }
  return rdf
}
