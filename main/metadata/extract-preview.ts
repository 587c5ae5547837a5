import { makeToolPath } from './file/tool-path.ts'
import type { ExifToolPool } from './process/exiftool-pool.ts'

// Largest first by habit; the longest one wins, whatever its name. A PSD keeps its thumbnail in a Photoshop resource.
const previewTags = ['JpgFromRaw', 'PreviewImage', 'OtherImage', 'PhotoshopThumbnail', 'ThumbnailImage']
const readArgs = ['-json', '-m', '-b', '-a', '-G1:4', ...previewTags.map((tag) => `-${tag}`), '-IFD0:Orientation#']
const binary = 'base64:'

/**
 * The largest JPEG a file carries of itself, and the file's EXIF orientation (1–8), which holds where the JPEG has none of its own.
 *
 * Null where the file carries no JPEG, or ExifTool cannot read it. Throws only when ExifTool itself fails to run.
 */
export async function extractPreview(
  pool: ExifToolPool,
  path: string
): Promise<{ readonly jpeg: Uint8Array; readonly orientation: number } | null> {
  await using tool = await makeToolPath(path)
  const { stdout } = await pool.run({ args: [...readArgs, tool.path], path, repeatable: true })
  const found = readAnswer(stdout)
  const previews = Object.values(found)
    .filter((value) => typeof value === 'string')
    .filter((value) => value.startsWith(binary))
    .map((value) => Buffer.from(value.slice(binary.length), 'base64'))
    .filter(isJpeg)
    .sort((left, right) => right.length - left.length)
  const jpeg = previews[0]
  return jpeg === undefined ? null : { jpeg, orientation: findOrientation(found) }
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
}

// ExifTool adds "Copy1" where it has named the tag before, which depends on the modules the process has loaded so far.
function findOrientation(found: Readonly<Record<string, unknown>>): number {
  const orientation = Object.entries(found).find(([key]) => /^IFD0:(?:Copy\d+:)?Orientation$/.test(key))?.[1]
  return typeof orientation === 'number' ? orientation : 1
}

// ExifTool prints nothing where it cannot read the file at all: then the file carries no picture of itself.
function readAnswer(stdout: Buffer): Readonly<Record<string, unknown>> {
  if (stdout.length === 0) return {}
  const answer: unknown = JSON.parse(stdout.toString('utf8'))
  const first: unknown = Array.isArray(answer) ? answer[0] : undefined
  return typeof first === 'object' && first !== null ? { ...first } : {}
}
