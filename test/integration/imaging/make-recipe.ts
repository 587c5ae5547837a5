import type { PictureRecipe } from '../../../main/services/ports/imaging.ts'

/** A JPEG for the web of this long side. */
export function makeRecipe(pixels: number): PictureRecipe {
  return {
    format: 'jpeg',
    size: { by: 'long-side', pixels },
    compression: { by: 'quality', quality: 82 },
    sharpen: 'none',
    colour: 'srgb',
    crop: null,
    watermark: null
  }
}
