import { Doubt } from '../header/doubt.ts'
import type { ImageResource } from '../header/photoshop/list-resources.ts'
import { listResources } from '../header/photoshop/list-resources.ts'
import type { JpegSegment } from './jpeg-segments.ts'
import { splitJpeg } from './jpeg-segments.ts'

/** New bytes of one IIM block, found by its present ones. */
export interface IimReplacement {
  readonly from: Buffer
  readonly to: Buffer
}

const app13 = 0xed
const signature = Buffer.from('Photoshop 3.0\0', 'latin1')
const iimResource = 0x0404
const digestResource = 0x0425
const mostPayload = 0xffff - 2

/**
 * A JPEG with each of its IIM blocks replaced by one of its own, which ExifTool cannot do: it writes one block to all places.
 *
 * `digest`: 32 hexadecimal digits for the digests that are there; null leaves them. Null where some block is not a whole resource of one APP13
 * segment, or does not fit into it.
 */
export function replaceIimInJpeg(
  file: Buffer,
  replacements: readonly IimReplacement[],
  digest: string | null
): Buffer | null {
  const parts = splitJpeg(file)
  if (parts === null) return null
  const left = [...replacements]
  const segments = parts.segments.map((segment) => replaceInSegment(segment, left, digest))
  if (left.length > 0) return null
  const pieces: Buffer[] = [file.subarray(0, 2)]
  for (const segment of segments) {
    if (segment === null) return null
    pieces.push(segment)
  }
  return Buffer.concat([...pieces, parts.trailer])
}

// Takes from `left` the replacements it makes. Null where the new segment would be too long.
function replaceInSegment(
  { marker, bytes }: JpegSegment,
  left: IimReplacement[],
  digest: string | null
): Buffer | null {
  const payload = bytes.subarray(4)
  if (marker !== app13 || !payload.subarray(0, signature.length).equals(signature)) return bytes
  const resources = readResources(payload.subarray(signature.length))
  if (resources?.some(({ id }) => id === iimResource || id === digestResource) !== true) return bytes
  const made = resources.map((resource) => encodeResource(replaceResource(resource, left, digest)))
  const now = Buffer.concat([signature, ...made])
  if (now.length > mostPayload) return null
  const head = Buffer.from([0xff, app13, 0, 0])
  head.writeUInt16BE(now.length + 2, 2)
  return Buffer.concat([head, now])
}

function readResources(block: Buffer): readonly ImageResource[] | null {
  try {
    return listResources(block)
  } catch (error) {
    if (error instanceof Doubt) return null
    throw error
  }
}

function replaceResource(resource: ImageResource, left: IimReplacement[], digest: string | null): ImageResource {
  if (resource.id === digestResource && digest !== null) return { ...resource, bytes: Buffer.from(digest, 'hex') }
  const [next] = left
  if (resource.id !== iimResource || next === undefined || !resource.bytes.equals(next.from)) return resource
  left.shift()
  return { ...resource, bytes: next.to }
}

// Name and bytes are padded to even lengths. Source: Photoshop File Formats, Image Resource Blocks.
function encodeResource({ type, id, name, bytes }: ImageResource): Buffer {
  const head = Buffer.alloc(7)
  head.write(type, 'latin1')
  head.writeUInt16BE(id, 4)
  head.writeUInt8(name.length, 6)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(bytes.length)
  return Buffer.concat([head, name, Buffer.alloc((name.length + 1) % 2), size, bytes, Buffer.alloc(bytes.length % 2)])
}
