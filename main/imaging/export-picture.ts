import { rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Sharp } from 'sharp'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { ExportedPicture, Imaging, PictureRecipe } from '../services/ports/imaging.ts'
import { findAdobeRgb } from './adobe-rgb.ts'
import type { ExtractPreview } from './embedded-preview.ts'
import { encodePicture } from './encode-picture.ts'
import { fitBytes } from './fit-bytes.ts'
import { fitSize } from './fit-size.ts'
import type { OpenPicture } from './open-picture.ts'
import { openPicture } from './open-picture.ts'
import { openSharp } from './open-sharp.ts'
import { drawWatermark } from './watermark/draw-watermark.ts'

type ExportRequest = Parameters<Imaging['exportPicture']>[0]

const sharpenings = { light: { sigma: 0.6 }, strong: { sigma: 1.2 } } as const

/** Makes an export's picture as Imaging.exportPicture promises; errors of libvips come as they are. */
export async function makeExport(
  { from, to, recipe, signal }: ExportRequest,
  extractPreview: ExtractPreview
): Promise<ExportedPicture> {
  stopWhenAborted(signal, from)
  const opened = await openPicture({ path: from, purpose: 'export', extractPreview })
  if (opened.preview) requireLargePreview(from, opened, recipe)
  const marked = await layWatermark(scalePicture(opened, recipe), opened, recipe)
  const { picture, srgb } = applyColour(marked, opened, recipe)
  const { data, info } = await encode(picture, recipe, from)
  // libvips cannot be stopped in mid-picture; nothing is written when the answer is no longer wanted.
  stopWhenAborted(signal, from)
  await writeWhole(to, data)
  return { width: info.width, height: info.height, bytes: data.length, srgb }
}

function scalePicture(opened: OpenPicture, recipe: PictureRecipe): Sharp {
  const { width, height } = fitSize(opened, recipe)
  const isWhole = width === opened.width && height === opened.height
  const scaled = isWhole
    ? opened.picture
    : opened.picture.resize({ width, height, fit: recipe.crop === null ? 'fill' : 'cover', position: 'centre' })
  return recipe.sharpen === 'none' ? scaled : scaled.sharpen(sharpenings[recipe.sharpen])
}

// sharp gives a picture that something is laid over a transparency of its own.
async function layWatermark(picture: Sharp, opened: OpenPicture, recipe: PictureRecipe): Promise<Sharp> {
  if (recipe.watermark === null) return picture
  const marked = picture.composite([await drawWatermark(recipe.watermark, fitSize(opened, recipe))])
  return opened.transparent ? marked : marked.removeAlpha()
}

// "Keep" needs a profile that goes with RGB; sRGB is what a picture without one is shown as. libvips comes by way of sRGB to another profile with 8
// bits a colour: with 16, what is outside sRGB stays. A picture without a profile would be taken for one of the other profile then.
function applyColour(picture: Sharp, { profiled }: OpenPicture, { colour }: PictureRecipe) {
  if (colour === 'keep' && profiled) return { picture: picture.keepIccProfile(), srgb: false }
  if (colour === 'display-p3' || colour === 'adobe-rgb') {
    const profile = colour === 'display-p3' ? 'p3' : findAdobeRgb()
    const wide = profiled ? picture.pipelineColourspace('rgb16') : picture
    return { picture: wide.withIccProfile(profile), srgb: false }
  }
  return { picture: picture.withIccProfile('srgb'), srgb: true }
}

async function encode(picture: Sharp, { format, compression }: PictureRecipe, from: string) {
  if (compression.by === 'quality')
    return await encodePicture(picture, { format, quality: compression.quality }).toBuffer({ resolveWithObject: true })
  const { data: pixels, info } = await picture.tiff({ compression: 'none' }).toBuffer({ resolveWithObject: true })
  const fitted = await fitBytes(compression.bytes, async (quality, fineColour) => {
    const opened = (await openSharp(pixels, 'export')).keepIccProfile()
    return await encodePicture(opened, { format, quality, fineColour }).toBuffer()
  })
  if (fitted.fits) return { data: fitted.encoded, info }
  throw new DeskError(
    'bad-input',
    `${basename(from)} cannot be made as small as ${compression.bytes.toLocaleString('en-GB')} bytes at ${info.width} × ${info.height} pixels. It was not exported. Allow more bytes, or a smaller size.`,
    { path: from }
  )
}

function stopWhenAborted(signal: AbortSignal | undefined, path: string): void {
  if (signal?.aborted) {
    throw new DeskError('cancelled', `Stopped before ${basename(path)} was written. Nothing of it was left behind.`, {
      path
    })
  }
}

// A preview is exported only where it has the pixels that were asked for: a picture at its own size is the file's, not the preview's.
function requireLargePreview(path: string, { width, height }: OpenPicture, { size }: PictureRecipe): void {
  const has = Math.max(width, height)
  const enough =
    size.by === 'long-side'
      ? has >= size.pixels
      : size.by === 'box'
        ? width >= size.width || height >= size.height
        : size.by === 'megapixels' && width * height >= size.megapixels * 1_000_000
  if (enough) return
  const needs =
    size.by === 'long-side'
      ? `${size.pixels} pixels long`
      : size.by === 'box'
        ? `${size.width} × ${size.height} pixels`
        : size.by === 'megapixels'
          ? `${size.megapixels} megapixels`
          : 'the picture at its own size'
  throw new DeskError(
    'not-an-image',
    `${basename(path)} cannot be exported: its format is not one Erratum decodes, and its preview is only ${has} pixels long; the preset wants ${needs}. The file is as it was. Export from a developed JPEG or TIFF, or as original.`,
    { path }
  )
}

async function writeWhole(to: string, data: Uint8Array): Promise<void> {
  try {
    await writeFile(to, data)
  } catch (error) {
    await rm(to, { force: true })
    throw new DeskError(
      'storage-unavailable',
      `${to} could not be written. Nothing was left there. Free space or check the folder's rights.`,
      {
        path: to,
        cause: error
      }
    )
  }
}
