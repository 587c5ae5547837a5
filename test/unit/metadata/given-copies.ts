import type { Container, FieldCopy } from '../../../shared/contract/fields.ts'

/** A copy in short: container, value, and the block where it is not the usual one. */
export type Given = readonly [container: Container, value: FieldCopy['value'], block?: string]

const blocks: Readonly<Record<Container, string>> = { iim: 'IPTC', xmp: 'XMP-dc', exif: 'IFD0', sidecar: 'XMP-dc' }
/** The copies as the reader gives them. */
export const copiesOf = (given: readonly Given[]): FieldCopy[] =>
  given.map(([container, value, block = blocks[container]]) => ({ container, value, block, tag: 'Tag' }))

/** A caption longer than IIM's 2,000 bytes. */
export const long = `${'Spectators cheer. '.repeat(130)}End`
