import type { ByteSource } from '../byte-source.ts'
import { Doubt } from '../doubt.ts'
import type { FoundMetadata } from '../found-metadata.ts'
import { readPacket } from '../xmp/read-packet.ts'

const mostBytes = 4 * 1024 * 1024

/** True for the first bytes of an XMP file as programs write sidecars. */
export function isSidecar(head: Buffer): boolean {
  return /^<(?:\?xpacket begin|x:x[am]pmeta)/.test(head.toString('latin1'))
}

/** Reads an XMP sidecar whole. Throws Doubt wherever ExifTool's answer could be another one. */
export function readSidecar(source: ByteSource): FoundMetadata {
  if (source.size > mostBytes) throw new Doubt('size', `A sidecar of ${source.size} bytes`)
  const entries = readPacket(source.read(0, source.size))
  return {
    format: 'XMP',
    mime: 'application/rdf+xml',
    pixels: null,
    blocks: [{ place: 'XMP', entries }],
    iim: [],
    preview: null
  }
}
