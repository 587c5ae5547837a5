/** A number in a file that says how long a part is, how many there are, or where one lies. */
export interface LengthField {
  readonly at: number
  readonly bytes: 2 | 4
}

interface Signature {
  /** Any of these bytes, then these; null is any byte. */
  readonly first: readonly number[]
  readonly next: readonly (number | null)[]
  /** Where the number stands, from the signature's first byte. */
  readonly from: number
  readonly bytes: 2 | 4
}

// Tags of TIFF entries with their own place or count: captions, names, EXIF, Photoshop, IIM, XMP.
const tiffTags = [0x0e, 0x12, 0x13, 0x3b, 0x69, 0x98, 0xbb]

// Looked for anywhere; a false find is as good a place to hurt as any.
const signatures: readonly Signature[] = [
  // JPEG segments, Photoshop's resources (behind an empty name), IIM datasets.
  { first: [0xff], next: [null], from: 2, bytes: 2 },
  { ...spell('8BIM'), from: 8, bytes: 4 },
  { first: [0x1c], next: [2], from: 3, bytes: 2 },
  // TIFF: the first directory's place; entries in both byte orders.
  { first: [0x49], next: [0x49, 0x2a, 0], from: 4, bytes: 4 },
  { first: [0x4d], next: [0x4d, 0, 0x2a], from: 4, bytes: 4 },
  { first: tiffTags, next: [null, null, 0], from: 4, bytes: 4 },
  { first: tiffTags, next: [null, 0, null], from: 3, bytes: 4 },
  // PNG chunks and boxes of HEIF and JUMBF: the length stands before the name.
  ...['IHDR', 'tEXt', 'iTXt', 'zTXt', 'eXIf', 'iCCP', 'IDAT', 'caBX', 'ftyp', 'meta', 'iinf', 'infe'].map(standsBefore),
  ...['iloc', 'iprp', 'ipco', 'mdat', 'jumb', 'jumd', 'cbor', 'json'].map(standsBefore),
  // RIFF chunks: behind it.
  ...['RIFF', 'VP8 ', 'VP8X', 'VP8L', 'EXIF', 'XMP ', 'C2PA'].map(
    (name) => ({ ...spell(name), from: 4, bytes: 4 }) as const
  )
]

// Formats without any of these (BMP, GIF) have their sizes in the head.
const head: readonly LengthField[] = [2, 6, 8, 10, 14].map((at) => ({ at, bytes: 2 }))

const byFirst = new Map<number, Signature[]>()
for (const signature of signatures)
  for (const byte of signature.first) byFirst.set(byte, [...(byFirst.get(byte) ?? []), signature])

/** The numbers in a file that its readers believe; never none. */
export function findLengthFields(file: Buffer): readonly LengthField[] {
  const fields: LengthField[] = []
  for (let place = 0; place < file.length; place += 1) {
    for (const { next, from, bytes } of byFirst.get(file.readUInt8(place)) ?? []) {
      const at = place + from
      if (at < 0 || at + bytes > file.length) continue
      if (next.every((byte, index) => byte === null || file[place + 1 + index] === byte)) fields.push({ at, bytes })
    }
  }
  return fields.length > 0 ? fields : head.filter(({ at, bytes }) => at + bytes <= file.length)
}

function spell(name: string): Pick<Signature, 'first' | 'next'> {
  const [first = 0, ...next] = Buffer.from(name, 'latin1')
  return { first: [first], next }
}

function standsBefore(name: string): Signature {
  return { ...spell(name), from: -4, bytes: 4 }
}
