import type { Sharp } from 'sharp'
import { lookSide, measureLook } from './measure-look.ts'

/** The look of a picture that is upright: see `measureLook`. Its shape does not count, since a crop has another. */
export async function makeLook(picture: Sharp): Promise<string> {
  const grey = await picture
    .flatten({ background: '#ffffff' })
    .toColourspace('b-w')
    .resize({ width: lookSide, height: lookSide, fit: 'fill' })
    .raw({ depth: 'uchar' })
    .toBuffer()
  return measureLook(grey)
}
