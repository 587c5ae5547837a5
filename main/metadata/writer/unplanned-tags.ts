import type { TagEntry } from '../reader/tag-entries.ts'

// Facts of the file and of the reading, what is computed from other tags, and where things lie in the file.
const groups = /^(?:System|ExifTool|Composite|IPTC\d*)$/
const structure =
  /(?:Offsets?|OffsetPair|ImageStart|ThumbnailStart|JpgFromRawStart|StripOffsets|TileOffsets|FreeOffsets|XMPToolkit|HasExtendedXMP|IPTCDigest)$/
// Present only where there is EXIF at all: a file without gets it with its first caption.
const byteOrder = { group: 'File', name: 'ExifByteOrder' }

// Records of Google's camera note that ExifTool has no names for. It guesses what is in them anew as it meets them, so that a process that has
// read such a file before lists others than one that has not; the note itself is copied whole.
const guessed = { group: 'Google', name: /^HDRPlusMakerNote_/ }

/** True for tags that follow from any write; IIM is compared dataset by dataset, the digest by its own rule. */
export function followsFromWriting({ group, name }: Pick<TagEntry, 'group' | 'name'>): boolean {
  return (
    groups.test(group) ||
    structure.test(name) ||
    (group === byteOrder.group && name === byteOrder.name) ||
    (group === guessed.group && guessed.name.test(name))
  )
}
