import type { Colour } from './linear-colour.ts'
import type { Painting } from './painting.ts'
import { shadePixels } from './painting.ts'

/** Still or moving water below a level line: what of the picture above comes back, and how the waves bend it. */
export interface Water {
  /** Height of the waterline, 0 top to 1 bottom. */
  readonly line: number
  /** How far waves shift what is seen, across and down, in heights. */
  readonly waves: (u: number, v: number) => readonly [across: number, down: number]
  /** The water's look, given what it mirrors. */
  readonly surface: (mirrored: Colour, u: number, v: number) => Colour
}

/** Paints water below the line, mirroring what stands above it. */
export async function reflectInWater(painting: Painting, { line, waves, surface }: Water): Promise<void> {
  const { width, height, light } = painting
  await shadePixels(painting, (u, v, was) => {
    if (v < line) return was
    const [across, down] = waves(u, v)
    const x = Math.min(width - 1, Math.max(0, Math.round((u + across) * height)))
    const y = Math.min(Math.floor(line * height) - 1, Math.max(0, Math.round((2 * line - v + down) * height)))
    const at = (y * width + x) * 3
    return surface([light[at] ?? 0, light[at + 1] ?? 0, light[at + 2] ?? 0], u, v)
  })
}
