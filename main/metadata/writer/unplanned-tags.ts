import type { TagEntry } from '../reader/tag-entries.ts'

// Facts of the file and of the reading, what is computed from other tags, and where things lie in the file.
const groups = /^(?:System|ExifTool|Composite|IPTC\d*)$/
const structure =
  /(?:Offsets?|OffsetPair|ImageStart|ThumbnailStart|JpgFromRawStart|StripOffsets|TileOffsets|FreeOffsets|XMPToolkit|HasExtendedXMP|IPTCDigest)$/
const followers: readonly { readonly group: string; readonly name: RegExp }[] = [
  // Present only where there is EXIF at all: a file without gets it with its first caption.
  { group: 'File', name: /^ExifByteOrder$/ },
  // A WebP of one chunk gets the extended header with its first metadata. Chunks and canvas are compared byte for byte, the format by itself.
  { group: 'File', name: /^FileType$/ },
  { group: 'RIFF', name: /^(?:WebP_Flags|ImageWidth|ImageHeight)$/ },
  // The one box in which a HEIC keeps its pictures and its metadata; the pictures are compared item by item.
  { group: 'QuickTime', name: /^MediaData(?:Size)?$/ },
  // Records of Google's camera note that ExifTool has no names for. It guesses what is in them anew as it meets them, so that a process that has
  // read such a file before lists others than one that has not; the note itself is copied whole.
  { group: 'Google', name: /^HDRPlusMakerNote_/ }
]

/** True for tags that follow from any write; IIM is compared dataset by dataset, the digest by its own rule. */
export function followsFromWriting({ group, name }: Pick<TagEntry, 'group' | 'name'>): boolean {
  return (
    groups.test(group) ||
    structure.test(name) ||
    followers.some((follower) => follower.group === group && follower.name.test(name))
  )
}
