import { Doubt } from '../doubt.ts'

/** One of Photoshop's image resources: its number (0x0404 is IIM), its name and its bytes. */
export interface ImageResource {
  readonly type: string
  readonly id: number
  readonly name: Buffer
  readonly bytes: Buffer
}

const types: ReadonlySet<string> = new Set(['8BIM', 'PHUT', 'DCSR', 'AgHg', 'MeSa'])

/** The image resources of a block, in order. Throws Doubt `layout` where one does not follow the other. Source: Photoshop File Formats, Image Resources. */
export function listResources(block: Buffer): readonly ImageResource[] {
  const resources: ImageResource[] = []
  let position = 0
  // A resource takes at least twelve bytes; ExifTool looks at no rest of eight or fewer.
  while (position + 8 < block.length) {
    const type = block.toString('latin1', position, position + 4)
    if (!types.has(type)) throw new Doubt('layout', 'Photoshop’s resources are damaged')
    const id = block.readUInt16BE(position + 4)
    const nameLength = block.readUInt8(position + 6)
    const name = block.subarray(position + 7, position + 7 + nameLength)
    const sizeAt = position + 7 + nameLength + (nameLength % 2 === 0 ? 1 : 0)
    if (sizeAt + 4 > block.length) throw new Doubt('layout', 'Photoshop’s resources end too early')
    const size = block.readUInt32BE(sizeAt)
    const start = sizeAt + 4
    if (start + size > block.length) throw new Doubt('layout', 'A Photoshop resource is longer than its block')
    resources.push({ type, id, name, bytes: block.subarray(start, start + size) })
    position = start + size + (size % 2)
  }
  return resources
}
