/** One tag of a TIFF folder; `numbers` where its type is one of whole numbers. */
export interface TiffEntry {
  readonly tag: number
  readonly type: number
  readonly count: number
  readonly bytes: Buffer
  readonly numbers: readonly number[]
}

/** An image file directory, with a name for people: "IFD0", "IFD0 SubIFD 2". */
export interface TiffFolder {
  readonly name: string
  readonly entries: readonly TiffEntry[]
}

const subFolders = 0x014a
// Bytes of one value of each type. Source: TIFF 6.0, 2, and its supplement 1 for type 13.
const typeSizes: readonly (number | undefined)[] = [undefined, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]
// More than any camera makes; a chain longer than this runs in a circle.
const mostFolders = 200

/** The folders of a TIFF that describe pictures: the chain from the header, and what SubIFDs lead to. Null where one leads out of the file. */
export function readTiffFolders(file: Buffer): readonly TiffFolder[] | null {
  const order = file.toString('latin1', 0, 2)
  if (file.length < 8 || (order !== 'II' && order !== 'MM')) return null
  const reader = createReader(file, order === 'II')
  if (reader.short(2) !== 42) return null
  const folders: TiffFolder[] = []
  const waiting = [{ name: 'IFD0', offset: reader.long(4), chain: 0 as number | null }]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (folders.length > mostFolders) return null
    const folder = readFolder(reader, file, next)
    if (folder === null) return null
    folders.push(folder)
    const subs = folder.entries.find(({ tag }) => tag === subFolders)?.numbers ?? []
    waiting.push(...subs.map((offset, index) => ({ name: `${folder.name} SubIFD ${index + 1}`, offset, chain: null })))
    const after = reader.long(next.offset + 2 + folder.entries.length * 12)
    if (next.chain !== null && after !== 0)
      waiting.push({ name: `IFD${next.chain + 1}`, offset: after, chain: next.chain + 1 })
  }
  return folders
}

type Reader = ReturnType<typeof createReader>

function createReader(file: Buffer, little: boolean) {
  return {
    // Past the end there are zeros: then what is read there leads nowhere, and is found out below.
    short: (at: number) => (at + 2 > file.length ? 0 : little ? file.readUInt16LE(at) : file.readUInt16BE(at)),
    long: (at: number) => (at + 4 > file.length ? 0 : little ? file.readUInt32LE(at) : file.readUInt32BE(at))
  }
}

function readFolder(
  reader: Reader,
  file: Buffer,
  { name, offset }: { readonly name: string; readonly offset: number }
): TiffFolder | null {
  const count = reader.short(offset)
  if (count === 0 || offset + 2 + count * 12 > file.length) return null
  const entries: TiffEntry[] = []
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(reader, file, offset + 2 + index * 12)
    if (entry === null) return null
    entries.push(entry)
  }
  return { name, entries }
}

function readEntry(reader: Reader, file: Buffer, at: number): TiffEntry | null {
  const [tag, type, count] = [reader.short(at), reader.short(at + 2), reader.long(at + 4)]
  const size = typeSizes[type]
  if (size === undefined) return null
  const start = size * count <= 4 ? at + 8 : reader.long(at + 8)
  const bytes = file.subarray(start, start + size * count)
  if (bytes.length !== size * count) return null
  return { tag, type, count, bytes, numbers: readNumbers(reader, { type, count, start }) }
}

function readNumbers(
  reader: Reader,
  { type, count, start }: { readonly type: number; readonly count: number; readonly start: number }
): readonly number[] {
  if (type !== 3 && type !== 4 && type !== 13) return []
  return Array.from({ length: count }, (_, index) =>
    type === 3 ? reader.short(start + index * 2) : reader.long(start + index * 4)
  )
}
