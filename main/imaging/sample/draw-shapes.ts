import sharp from 'sharp'
import { toLinear } from './linear-colour.ts'
import type { Painting } from './painting.ts'

/** How shapes lie in the picture: out of focus by `blur` (in thousandths of the height), lit by `light`, covering by `cover`. */
export interface ShapeLook {
  readonly blur?: number
  readonly light?: number
  readonly cover?: number
}

const linear = Float32Array.from({ length: 256 }, (_, stored) => toLinear(stored / 255))

/** Draws SVG shapes over the picture. Their coordinates run over the picture's height: 1000 units are the full height. */
export async function drawShapes(painting: Painting, shapes: string, look: ShapeLook = {}): Promise<void> {
  const { width, height } = painting
  const { blur = 0, light = 1, cover = 1 } = look
  const units = (1000 * width) / height
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${units} 1000">${shapes}</svg>`
  const sigma = (blur * height) / 1000
  const drawing = sharp(Buffer.from(svg)).ensureAlpha()
  const { data } = await (sigma >= 0.3 ? drawing.blur(sigma) : drawing).raw().toBuffer({ resolveWithObject: true })
  painting.signal?.throwIfAborted()
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const alpha = ((data[pixel * 4 + 3] ?? 0) / 255) * cover
    if (alpha === 0) continue
    for (let channel = 0; channel < 3; channel += 1) {
      const at = pixel * 3 + channel
      const under = painting.light[at] ?? 0
      const over = (linear[data[pixel * 4 + channel] ?? 0] ?? 0) * light
      painting.light[at] = under + (over - under) * alpha
    }
  }
}
