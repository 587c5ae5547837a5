import type { Sharp } from 'sharp'
import type { PictureRecipe } from '../services/ports/imaging.ts'

/** A format, how good, and whether colour is as fine as brightness. */
interface Encoding {
  readonly format: PictureRecipe['format']
  /** 1 to 100; lossless formats take none. */
  readonly quality: number
  readonly fineColour?: boolean
}

// Print shops read a TIFF's size from its resolution; libvips takes it in pixels a millimetre.
const printResolution = 300 / 25.4

/** The picture encoded. Transparent parts become white where the format has none. */
export function encodePicture(picture: Sharp, { format, quality, fineColour = true }: Encoding): Sharp {
  const chromaSubsampling = fineColour ? '4:4:4' : '4:2:0'
  switch (format) {
    case 'jpeg':
      return picture.flatten({ background: '#ffffff' }).jpeg({ quality, chromaSubsampling })
    case 'tiff':
      return picture.tiff({
        compression: 'lzw',
        predictor: 'horizontal',
        resolutionUnit: 'inch',
        xres: printResolution,
        yres: printResolution
      })
    case 'png':
      return picture.png()
    case 'webp':
      return picture.webp({ quality, smartSubsample: fineColour })
    case 'avif':
      return picture.avif({ quality, chromaSubsampling, effort: 3 })
  }
}
