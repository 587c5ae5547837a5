import type { PictureRecipe } from '../services/ports/imaging.ts'

/** Pixels of a picture. */
interface Pixels {
  readonly width: number
  readonly height: number
}

/** How large a picture leaves the desk, cut to the recipe's ratio first; never larger than it is, never less than a pixel. */
export function fitSize(own: Pixels, { size, crop }: Pick<PictureRecipe, 'size' | 'crop'>): Pixels {
  const cut = crop === null ? own : cutToRatio(own, crop)
  const scale = Math.min(1, findScale(cut, size))
  const round = size.by === 'megapixels' ? Math.floor : Math.round
  return { width: Math.max(1, round(cut.width * scale)), height: Math.max(1, round(cut.height * scale)) }
}

function cutToRatio({ width, height }: Pixels, crop: Pixels): Pixels {
  const ratio = crop.width / crop.height
  return width > height * ratio
    ? { width: Math.max(1, Math.round(height * ratio)), height }
    : { width, height: Math.max(1, Math.round(width / ratio)) }
}

function findScale({ width, height }: Pixels, size: PictureRecipe['size']): number {
  switch (size.by) {
    case 'as-it-is':
      return 1
    case 'long-side':
      return size.pixels / Math.max(width, height)
    case 'box':
      return Math.min(size.width / width, size.height / height)
    case 'megapixels':
      return Math.sqrt((size.megapixels * 1_000_000) / (width * height))
  }
}
