import { availableParallelism } from 'node:os'
import type { Imaging } from '../services/ports/imaging.ts'
import { createPlaces } from './create-places.ts'
import { describeImageError } from './describe-image-error.ts'
import type { ExtractPreview } from './embedded-preview.ts'
import { makeExport } from './export-picture.ts'
import { makeLook } from './make-look.ts'
import { openPicture } from './open-picture.ts'
import { openSharp } from './open-sharp.ts'

/** What makes pictures: the way to take the preview out of a file that libvips cannot decode. */
export interface ImagingParts {
  readonly extractPreview: ExtractPreview
}

// A 100-megapixel scan takes some 300 MB while it is decoded; two fit a small machine.
const picturesAtOnce = 2
// An export may use every core; the memory stays bounded on a large machine.
const exportsAtOnce = Math.min(8, availableParallelism())
const screenQuality = 80

type LookSource = Parameters<Imaging['look']>[0]

/** Pictures for screens and for export, made by libvips. At most two are made for screens at once, and one a core for export; the others wait. */
export function createImaging({ extractPreview }: ImagingParts): Imaging {
  const takePlace = createPlaces(picturesAtOnce)
  const takeExportPlace = createPlaces(exportsAtOnce)

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

  return {
    rendition: ({ path, box, grey = false }) => takePlace(() => failWithReason(path, makeRendition(path, box, grey))),
    look: (source) => takePlace(() => failWithReason(source.path, lookAt(source))),
    // What draws pages is loaded when a page is drawn: most commands never do.
    contactSheet: async (request) => {
      const { drawContactSheet } = await import('./contact-sheet/draw-contact-sheet.ts')
      return drawContactSheet(request, (path, box) =>
        takePlace(() => failWithReason(path, makeRendition(path, box, false)))
      )
    },
    exportPicture: (request) => takeExportPlace(() => failWithReason(request.from, makeExport(request, extractPreview)))
  }
}

async function failWithReason<Result>(path: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    throw describeImageError(error, path)
  }
}
