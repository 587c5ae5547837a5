import type { FieldCopy } from '../../shared/contract/fields.ts'
import { phrase } from '../messages/phrase.ts'

/** The block of each container that every program reads: it needs no name. */
const usual: Readonly<Record<FieldCopy['container'], RegExp>> = {
  iim: /^IPTC$/,
  xmp: /^XMP(-\w+)?$/,
  exif: /^(IFD0|ExifIFD)$/,
  sidecar: /^XMP(-\w+)?$/
}

/** The block a copy stands in, by ExifTool's name ("IPTC2", "FotoStation", "IPTC:Copy1"); null for the one every program reads. */
export function nameBlock({ container, block }: FieldCopy): string | null {
  return usual[container].test(block) ? null : nameCopy(block)
}

function nameCopy(block: string): string {
  const [, own, copy] = /^(.*):Copy(\d+)$/.exec(block) ?? []
  return own === undefined ? block : phrase('ui.block-copy', { block: own, number: Number(copy) + 1 })
}
