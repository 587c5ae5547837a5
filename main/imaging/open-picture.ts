import { extname } from 'node:path'
import type { Metadata, Sharp } from 'sharp'
import { checkPictureFile } from './check-picture-file.ts'
import type { EmbeddedPreview, ExtractPreview } from './embedded-preview.ts'
import type { Purpose } from './open-sharp.ts'
import { openSharp } from './open-sharp.ts'
import { turnUpright } from './turn-upright.ts'

/** A picture ready to be scaled: upright, and how large it is in pixels then. */
export interface OpenPicture {
  readonly picture: Sharp
  readonly width: number
  readonly height: number
  /** True for colours with a profile of their own, which an export may keep. */
  readonly profiled: boolean
  /** True where parts of it may be seen through. */
  readonly transparent: boolean
  /** True where the picture is the preview inside the file, not the file's own pixels. */
  readonly preview: boolean
}

interface Opening {
  readonly path: string
  readonly purpose: Purpose
  readonly extractPreview: ExtractPreview
}

/**
 * The picture in a file, upright by its EXIF orientation: its own pixels where libvips decodes them, else the preview it carries.
 *
 * Throws what libvips or the system says where there is neither; DeskError `is-directory`, `empty-file`.
 */
export async function openPicture({ path, purpose, extractPreview }: Opening): Promise<OpenPicture> {
  await checkPictureFile(path)
  const own = await readHeader(path, purpose)
  if (own.decodable) {
    const { picture, metadata } = own
    return { picture: picture.autoOrient(), ...describeUpright(metadata, metadata.orientation ?? 1), preview: false }
  }
  const preview = await extractPreview(path)
  if (preview === null) throw own.error
  return await openPreview(preview, purpose)
}

type Header =
  | { readonly decodable: true; readonly picture: Sharp; readonly metadata: Metadata }
  | { readonly decodable: false; readonly error: unknown }

async function readHeader(path: string, purpose: Purpose): Promise<Header> {
  try {
    const picture = await openSharp(path, purpose)
    const metadata = await picture.metadata()
    const undecoded = nameUndecoded(path, metadata)
    if (undecoded !== null) return { decodable: false, error: new Error(`unsupported codec: ${undecoded}`) }
    return { decodable: true, picture, metadata }
  } catch (error) {
    return { decodable: false, error }
  }
}

// libvips opens the header of these and then fails, or gives a 160 px thumbnail for the picture: the first image of a
// TIFF-based RAW file. The sharp package carries no HEVC decoder.
function nameUndecoded(path: string, { format, compression }: Metadata): string | null {
  if (format === 'heif' && compression === 'hevc') return 'HEVC'
  if (format === 'tiff' && !/^\.tiff?$/i.test(extname(path))) return 'RAW'
  return null
}

async function openPreview(preview: EmbeddedPreview, purpose: Purpose): Promise<OpenPicture> {
  const picture = await openSharp(preview.jpeg, purpose)
  const metadata = await picture.metadata()
  const { orientation } = metadata
  const upright = orientation === undefined ? turnUpright(picture, preview.orientation) : picture.autoOrient()
  return { picture: upright, ...describeUpright(metadata, orientation ?? preview.orientation), preview: true }
}

// Orientations 5 to 8 lie on their side (Exif 3.0, tag 0x0112).
function describeUpright({ width, height, icc, space, hasAlpha: transparent }: Metadata, orientation: number) {
  const profiled = icc !== undefined && (space === 'srgb' || space === 'rgb' || space === 'rgb16')
  const turned = orientation >= 5 ? { width: height, height: width } : { width, height }
  return { ...turned, profiled, transparent }
}
