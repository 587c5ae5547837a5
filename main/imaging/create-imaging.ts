import { rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { Imaging } from '../services/ports/imaging.ts'
import { createPlaces } from './create-places.ts'
import { describeImageError } from './describe-image-error.ts'
import type { ExtractPreview } from './embedded-preview.ts'
import { makeLook } from './make-look.ts'
import { openPicture } from './open-picture.ts'
import { openSharp } from './open-sharp.ts'

/** What makes pictures: the way to take the preview out of a file that libvips cannot decode. */
export interface ImagingParts {
  readonly extractPreview: ExtractPreview
}

// A 100-megapixel scan takes some 300 MB while it is decoded; two fit a small machine.
const picturesAtOnce = 2
const screenQuality = 80

type LookSource = Parameters<Imaging['look']>[0]
type ExportRequest = Parameters<Imaging['exportJpeg']>[0]

/** Pictures for screens and for export, made by libvips. At most two are made at once; the others wait. */
export function createImaging({ extractPreview }: ImagingParts): Imaging {
  const takePlace = createPlaces(picturesAtOnce)

  async function makeRendition(path: string, box: number, grey: boolean): Promise<Uint8Array> {
    const { picture } = await openPicture({ path, purpose: 'screen', extractPreview })
    return await picture
      .resize({ width: box, height: box, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .greyscale(grey)
      .toColourspace('srgb')
      .jpeg({ quality: screenQuality })
      .toBuffer()
  }

  async function lookAt({ path, jpeg }: LookSource): Promise<string> {
    if (jpeg !== undefined) return await makeLook(await openSharp(jpeg, 'screen'))
    const { picture } = await openPicture({ path, purpose: 'screen', extractPreview })
    return await makeLook(picture)
  }

  async function makeExport({ from, to, longSide, quality, signal }: ExportRequest) {
    stopWhenAborted(signal, from)
    const opened = await openPicture({ path: from, purpose: 'export', extractPreview })
    if (opened.preview && opened.longSide < longSide) throw refusePreview(from, opened.longSide, longSide)
    const { data, info } = await opened.picture
      .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .withIccProfile('srgb')
      .jpeg({ quality, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true })
    // libvips cannot be stopped in mid-picture; nothing is written when the answer is no longer wanted.
    stopWhenAborted(signal, from)
    await writeWhole(to, data)
    return { width: info.width, height: info.height }
  }

  return {
    rendition: ({ path, box, grey = false }) => takePlace(() => failWithReason(path, makeRendition(path, box, grey))),
    look: (source) => takePlace(() => failWithReason(source.path, lookAt(source))),
    exportJpeg: (request) => takePlace(() => failWithReason(request.from, makeExport(request)))
  }
}

async function failWithReason<Result>(path: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    throw describeImageError(error, path)
  }
}

function stopWhenAborted(signal: AbortSignal | undefined, path: string): void {
  if (signal?.aborted) {
    throw new DeskError('cancelled', `Stopped before ${basename(path)} was written. Nothing of it was left behind.`, {
      path
    })
  }
}

function refusePreview(path: string, has: number, needs: number): DeskError {
  return new DeskError(
    'not-an-image',
    `${basename(path)} cannot be exported: its format is not one Erratum decodes, and its preview is only ${has} of ${needs} pixels long. The file is as it was. Export from a developed JPEG or TIFF.`,
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
