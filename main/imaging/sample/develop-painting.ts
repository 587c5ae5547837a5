import sharp from 'sharp'
import { toStored } from './linear-colour.ts'
import type { Painting } from './painting.ts'
import { createRandom } from './seeded-noise.ts'

/** How a picture is developed: exposure, how far the corners fall off, how coarse the grain is (in 8-bit steps), black and white or not. */
export interface Development {
  readonly exposure?: number
  readonly vignette?: number
  readonly grain?: number
  readonly saturation?: number
  readonly contrast?: number
}

const tableSize = 4096

/** The painting as 8-bit sRGB pixels of the given long side, with the fall-off and the grain a camera leaves. */
export async function developPainting(painting: Painting, longSide: number, look: Development = {}) {
  const { vignette = 0.25, grain = 5 } = look
  const { width, height } = painting
  const curve = createCurve(look)
  const pixels = Buffer.alloc(width * height * 3)
  const saturation = look.saturation ?? 1
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3
      const fall = 1 - vignette * ((2 * x) / width - 1) ** 2 - vignette * ((2 * y) / height - 1) ** 2 * 0.7
      const red = (painting.light[at] ?? 0) * fall
      const green = (painting.light[at + 1] ?? 0) * fall
      const blue = (painting.light[at + 2] ?? 0) * fall
      const grey = red * 0.2126 + green * 0.7152 + blue * 0.0722
      pixels[at] = curve(grey + (red - grey) * saturation)
      pixels[at + 1] = curve(grey + (green - grey) * saturation)
      pixels[at + 2] = curve(grey + (blue - grey) * saturation)
    }
  }
  const { data, info } = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize({ width: longSide, height: longSide, fit: 'inside', kernel: 'cubic' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  addGrain(data, grain)
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
}

// Shoulder and toe of film (Narkowicz's fit of the ACES curve), read from a table: a power a pixel is slow.
function createCurve({ exposure = 1, contrast = 1 }: Development): (light: number) => number {
  const table = Uint8Array.from({ length: tableSize }, (_, index) => {
    const light = ((index / tableSize) ** 2 * 8 * exposure) ** contrast
    const filmic = (light * (2.51 * light + 0.03)) / (light * (2.43 * light + 0.59) + 0.14)
    return Math.round(255 * Math.min(1, Math.max(0, toStored(filmic))))
  })
  return (light) => table[Math.min(tableSize - 1, Math.floor(Math.sqrt(Math.max(0, light) / 8) * tableSize))] ?? 0
}

// Grain shows most in the middle tones and is nearly the same in all three channels.
function addGrain(pixels: Buffer, strength: number): void {
  const random = createRandom(4711)
  for (let at = 0; at < pixels.length; at += 3) {
    const grain = (random() + random() - 1) * strength
    for (let channel = at; channel < at + 3; channel += 1) {
      const value = pixels[channel] ?? 0
      const shown = value + grain * (0.4 + (value * (255 - value)) / 27000) + (random() - 0.5) * strength * 0.3
      pixels[channel] = shown < 0 ? 0 : Math.min(shown, 255)
    }
  }
}
