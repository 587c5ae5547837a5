import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { PlainFile } from '../../../main/metadata/plain-jpeg/read-file-facts.ts'
import { readFileFacts } from '../../../main/metadata/plain-jpeg/read-file-facts.ts'
import { makeStandIn, takeSegments } from '../../../main/metadata/plain-jpeg/stand-in.ts'
import type { ExifToolPool } from '../../../main/metadata/process/exiftool-pool.ts'
import { mapLimited } from '../../../main/services/map-limited.ts'
import { describeWire } from './describe-wire.ts'

/** Where the photos are kept from one run to the next. The number changes with what is in them. */
const wireFolder = join(tmpdir(), 'erratum-bench', 'wires-2')

interface DrawnPicture extends PlainFile {
  readonly bytes: Buffer
}

const pictures = 20
const [width, height] = [3000, 2000]

/** The paths of `count` wire-like JPEGs of about 2.8 MB; those not there yet are made. The same number always has the same bytes. */
export async function makeWirePhotos(pool: ExifToolPool, count: number): Promise<readonly string[]> {
  await mkdir(wireFolder, { recursive: true })
  const paths = Array.from({ length: count }, (_none, index) =>
    join(wireFolder, `wire-${String(index).padStart(5, '0')}.jpg`)
  )
  const drawn = new Map<number, Promise<DrawnPicture>>()
  await mapLimited(paths, 4, async (path, index) => {
    if (await isThere(path)) return
    const number = index % pictures
    const picture = drawn.get(number) ?? drawPicture(number)
    drawn.set(number, picture)
    await writeWire(pool, { path, index, plain: await picture })
  })
  return paths
}

// Noise on slow waves: it fills a JPEG as a busy photograph does.
async function drawPicture(number: number): Promise<DrawnPicture> {
  const path = join(wireFolder, `picture-${number}.jpg`)
  if (!(await isThere(path))) {
    const pixels = Buffer.alloc(width * height * 3)
    let state = number + 1
    for (let index = 0; index < pixels.length; index += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      pixels[index] = 96 + (state >>> 26) + 60 * Math.sin(index / (9000 + 400 * number))
    }
    await sharp(pixels, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 88 })
      .toFile(path)
  }
  const bytes = await readFile(path)
  const { plain } = readFileFacts(bytes)
  if (plain === null) throw new Error('A drawn picture is no plain JPEG')
  return { ...plain, bytes }
}

interface Wire {
  readonly path: string
  readonly index: number
  readonly plain: DrawnPicture
}

async function writeWire(pool: ExifToolPool, { path, index, plain }: Wire): Promise<void> {
  const part = join(wireFolder, `part-${index}.jpg`)
  await writeFile(part, makeStandIn(plain))
  const options = ['-overwrite_original', '-api', 'NoMandatory=1', '-charset', 'filename=utf8']
  const { messages } = await pool.run({ args: [...options, ...describeWire(index), part], path: part })
  const segments = takeSegments(plain, await readFile(part))
  if (messages.length > 0 || segments === null) throw new Error(`A wire was not written: ${messages.join('; ')}`)
  await writeFile(part, [segments, makeScansOwn(plain.bytes.subarray(plain.scansAt), index)])
  await rename(part, path)
}

// No two wires show the same picture: a desk would take the second for the first sent again.
function makeScansOwn(scans: Buffer, index: number): Buffer {
  const own = Buffer.from(scans)
  let at = 100_000 + index * 64
  // Bytes from FE on, and after FF, are or would become markers.
  while ((own[at] ?? 0xff) >= 0xfe || own[at - 1] === 0xff) at += 1
  own[at] = (own[at] ?? 0) ^ 1
  return own
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size > 0
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
