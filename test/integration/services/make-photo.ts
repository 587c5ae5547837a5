import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import type { FieldAssignments } from '../../../main/services/ports/metadata-writer.ts'

/** A picture to draw. Pictures of other colours have other image data. */
export interface Drawing {
  readonly format?: 'jpeg' | 'tiff' | 'png'
  readonly colour?: string
  readonly width?: number
  readonly height?: number
}

/** Draws a plain picture without metadata; gives its path. */
export async function drawPicture(path: string, drawing: Drawing = {}): Promise<string> {
  const { format = 'jpeg', colour = '#36648b', width = 96, height = 64 } = drawing
  await sharp({ create: { width, height, channels: 3, background: colour } })
    .toFormat(format)
    .toFile(path)
  return path
}

/** Draws a picture and writes these fields into it; gives its path. */
export async function makePhoto(
  metadata: Metadata,
  path: string,
  assign: FieldAssignments,
  drawing: Drawing = {}
): Promise<string> {
  await drawPicture(path, drawing)
  await metadata.writer.writeOwnFile({ path, assign })
  return path
}

const exiftool = join(
  dirname(createRequire(import.meta.url).resolve('exiftool-vendored.pl/package.json')),
  'bin',
  'exiftool'
)

/** Writes tags as another program would, behind the desk's back. */
export async function writeOutside(path: string, ...tags: readonly string[]): Promise<void> {
  await promisify(execFile)('perl', [exiftool, '-q', '-overwrite_original', ...tags, path])
}
