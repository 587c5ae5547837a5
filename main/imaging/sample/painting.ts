import { setImmediate } from 'node:timers/promises'
import type { Colour } from './linear-colour.ts'

/** A picture in the making: rows of red, green, blue in linear light. */
export interface Painting {
  readonly width: number
  readonly height: number
  readonly light: Float32Array
  /** Ends the work early; whoever paints looks at it now and then. */
  readonly signal: AbortSignal | undefined
}

/** The colour of a pixel: `u` and `v` run over the picture's height (0 top, 1 bottom; 1.5 is the right edge of a 3:2 picture). */
export type Shade = (u: number, v: number, was: Colour) => Colour

// The engine answers other calls between two bands.
const rowsPerBand = 24

/** An empty, black picture. */
export function createPainting(width: number, height: number, signal: AbortSignal | undefined): Painting {
  return { width, height, signal, light: new Float32Array(width * height * 3) }
}

/** Gives every pixel the colour that `shade` says, seeing the colour it had. */
export async function shadePixels({ width, height, light, signal }: Painting, shade: Shade): Promise<void> {
  for (let y = 0; y < height; y += 1) {
    if (y % rowsPerBand === 0) {
      await setImmediate()
      signal?.throwIfAborted()
    }
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3
      light.set(
        shade((x + 0.5) / height, (y + 0.5) / height, [light[at] ?? 0, light[at + 1] ?? 0, light[at + 2] ?? 0]),
        at
      )
    }
  }
}
