import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { mapLimited } from '../../../main/services/map-limited.ts'
import { describeWire } from '../photos/describe-wire.ts'

const exiftool = join(
  dirname(createRequire(import.meta.url).resolve('exiftool-vendored.pl/package.json')),
  'bin',
  'exiftool'
)
const prototypes = 40
const idLength = 9
const perFolder = 1000

/**
 * Fills a folder with wire photos: IIM, XMP and EXIF of a wire in each, an embedded preview, forty captions and pictures in turn, each photo its own
 * transmission reference and so its own bytes. A thousand to a sub-folder, as a wire's day. Gives the size of all in bytes.
 */
export async function makeWireFolder(
  folder: string,
  { photos, width }: { readonly photos: number; readonly width: number }
): Promise<number> {
  const models = await mapLimited(Array.from({ length: prototypes }), 2, (_, index) =>
    makeModel(`${folder}-models`, index, width)
  )
  let bytes = 0
  await mapLimited(Array.from({ length: photos }), 8, async (_, index) => {
    const model = models[index % prototypes]
    if (model === undefined) throw new Error('No photo was drawn')
    const photo = Buffer.from(model.bytes)
    const id = nameWire(index)
    for (const at of model.places) photo.write(id, at, 'latin1')
    const place = join(folder, String(Math.floor(index / perFolder)).padStart(3, '0'))
    await mkdir(place, { recursive: true })
    await writeFile(join(place, `${id}.jpg`), photo)
    bytes += photo.length
  })
  return bytes
}

const nameWire = (index: number): string => `WB${String(index).padStart(idLength - 2, '0')}`

async function makeModel(folder: string, index: number, width: number) {
  await mkdir(folder, { recursive: true })
  const path = join(folder, `model-${index}.jpg`)
  const hue = (index * 360) / prototypes
  const height = Math.round((width * 2) / 3)
  const drawing = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><filter id="f"><feTurbulence baseFrequency="0.03" numOctaves="3" seed="${index}"/></filter></defs><rect width="100%" height="100%" fill="hsl(${hue} 50% 40%)"/><rect width="100%" height="100%" filter="url(#f)" opacity="0.6"/></svg>`
  )
  await sharp(drawing).jpeg({ quality: 82 }).toFile(path)
  const preview = join(folder, `model-${index}-preview.jpg`)
  await sharp(path).resize(160).jpeg({ quality: 70 }).toFile(preview)
  // The digest would say of every photo but the first that its IIM was edited later.
  const tags = describeWire(index).filter((tag) => !tag.includes('IPTCDigest'))
  await promisify(execFile)('perl', [
    exiftool,
    '-q',
    '-overwrite_original',
    ...tags,
    `-ThumbnailImage<=${preview}`,
    path
  ])
  const bytes = await readFile(path)
  const places: number[] = []
  const id = nameWire(index)
  for (let at = bytes.indexOf(id); at >= 0; at = bytes.indexOf(id, at + 1)) places.push(at)
  if (places.length < 3) throw new Error(`${id} stands nowhere in ${path}`)
  return { bytes, places }
}
