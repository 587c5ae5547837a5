import { rm } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Sharp } from 'sharp'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { PaintSample } from '../services/ports/sample-parts.ts'
import { developPainting } from './sample/develop-painting.ts'
import { createPainting } from './sample/painting.ts'
import { scenes } from './sample/scene-list.ts'

/** Draws a picture of the sample desk into a new file: the same picture each time, JPEG, TIFF or PNG by its extension. */
export const drawSamplePicture: PaintSample = async ({ picture, to, signal }) => {
  const { paint, width, height, longSide, development } = scenes[picture]
  try {
    const painting = createPainting(width, height, signal)
    await paint(painting)
    const developed = await developPainting(painting, longSide, development)
    await encode(developed, to).toFile(to)
    signal?.throwIfAborted()
  } catch (error) {
    await rm(to, { force: true })
    if (signal?.aborted)
      throw new DeskError(
        'cancelled',
        'The sample photos were not finished. What is there is whole; open them again to go on.',
        { path: to }
      )
    throw new DeskError(
      'storage-unavailable',
      `The sample photo ${to} could not be written. Nothing was left there. Free space or check the folder's rights.`,
      {
        path: to,
        cause: error
      }
    )
  }
}

function encode(developed: Sharp, to: string): Sharp {
  const extension = extname(to).toLowerCase()
  if (extension === '.png') return developed.withIccProfile('srgb').png({ compressionLevel: 8 })
  // A scan of a glass plate has one channel; a colour profile would make three of it.
  if (extension === '.tif') return developed.toColourspace('b-w').tiff({ compression: 'lzw' })
  return developed.withIccProfile('srgb').jpeg({ quality: 85 })
}
