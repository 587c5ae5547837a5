import { basename } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { TagEntry } from './tag-entries.ts'
import { findText } from './tag-entries.ts'

/** What a file is, as ExifTool tells it from its bytes, never from its name. */
export interface PhotoKind {
  readonly format: string
  readonly mime: string
  readonly width: number
  readonly height: number
  /** EXIF orientation 1–8; 1 where the file does not say. */
  readonly orientation: number
}

const pictureMimes = /^(?:image\/|application\/(?:vnd\.adobe\.photoshop|postscript|pdf|rdf\+xml)$)/

/** Tells what a file is. Throws `not-an-image` for what no desk takes for a picture (text, video …) and `damaged-file` for broken ones. */
export function readPhotoKind(entries: readonly TagEntry[], path: string): PhotoKind {
  const format = findText(entries, 'File', 'FileType')
  const mime = findText(entries, 'File', 'MIMEType') ?? ''
  const error = findText(entries, 'ExifTool', 'Error')
  const name = JSON.stringify(basename(path))
  if (format === undefined) {
    const what = error === undefined ? '' : ` (${error})`
    throw new DeskError(
      'not-an-image',
      `${name} is no picture the desk knows${what}. Nothing was changed. Give a photo.`,
      { path }
    )
  }
  if (!pictureMimes.test(mime)) {
    throw new DeskError(
      'not-an-image',
      `${name} is ${format}, not a picture, whatever its name says. Nothing was changed. Give a photo.`,
      { path }
    )
  }
  const [width = 0, height = 0] = (findText(entries, 'Composite', 'ImageSize') ?? '').split(' ').map(toPixels)
  const orientation = Number(findText(entries, 'IFD0', 'Orientation') ?? 1)
  return {
    // "Extended WEBP", "WEBP (lossless)": one format to the desk.
    format: /\bWEBP\b/.test(format) ? 'WEBP' : format,
    mime,
    width,
    height,
    orientation: Number.isInteger(orientation) && orientation >= 1 && orientation <= 8 ? orientation : 1
  }
}

function toPixels(text: string): number {
  const pixels = Math.round(Number(text))
  return Number.isFinite(pixels) && pixels > 0 ? pixels : 0
}
