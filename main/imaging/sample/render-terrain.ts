import { setImmediate } from 'node:timers/promises'
import type { Terrain } from './build-terrain.ts'
import type { Camera } from './camera.ts'
import type { Colour } from './linear-colour.ts'
import { mix } from './linear-colour.ts'
import type { Painting } from './painting.ts'

/** The colour a point of the land has for the camera: its own colour, where it is and how far away. */
export type Air = (seen: Colour, distance: number, x: number, y: number, up: number) => Colour

/** Draws land over what is painted, column by column from near to far; each point hides what lies behind and below it. */
export async function renderTerrain(painting: Painting, terrain: Terrain, camera: Camera, air: Air): Promise<void> {
  const { width, height } = painting
  const scale = width / camera.width
  for (let column = 0; column < width; column += 1) {
    if (column % 24 === 0) {
      await setImmediate()
      painting.signal?.throwIfAborted()
    }
    const side = ((column + 0.5) / width - 0.5) * camera.width
    const stepX = Math.cos(camera.heading) - Math.sin(camera.heading) * side
    const stepY = Math.sin(camera.heading) + Math.cos(camera.heading) * side
    let top = height
    let distance = 1.5
    while (distance < camera.far && top > 0) {
      const x = camera.x + stepX * distance
      const y = camera.y + stepY * distance
      if (x < 0 || y < 0 || x > terrain.side || y > terrain.side) break
      const up = sample(terrain, terrain.heights, 1, 0, x, y)
      const edge = camera.horizon * height + ((camera.up - up) / distance) * scale
      if (edge < top) {
        const own: Colour = [
          sample(terrain, terrain.colours, 3, 0, x, y),
          sample(terrain, terrain.colours, 3, 1, x, y),
          sample(terrain, terrain.colours, 3, 2, x, y)
        ]
        fillColumn(painting, { column, from: Math.max(0, edge), to: top, colour: air(own, distance, x, y, up) })
        top = Math.max(0, edge)
      }
      distance += Math.max(0.12, distance * 0.0035)
    }
  }
}

interface Strip {
  readonly column: number
  readonly from: number
  readonly to: number
  readonly colour: Colour
}

// The upper pixel is covered only in part: the crest of a hill has no steps.
function fillColumn({ width, height, light }: Painting, { column, from, to, colour }: Strip): void {
  const first = Math.floor(from)
  const last = Math.min(height, Math.ceil(to))
  for (let row = first; row < last; row += 1) {
    const at = (row * width + column) * 3
    const covered = row === first ? 1 - (from - first) : 1
    light.set(mix([light[at] ?? 0, light[at + 1] ?? 0, light[at + 2] ?? 0], colour, covered), at)
  }
}

function sample(
  { side }: Terrain,
  values: Float32Array,
  channels: number,
  channel: number,
  x: number,
  y: number
): number {
  const px = Math.min(side - 1.001, Math.max(0, x))
  const py = Math.min(side - 1.001, Math.max(0, y))
  const left = Math.floor(px)
  const top = Math.floor(py)
  const u = px - left
  const v = py - top
  const at = (top * side + left) * channels + channel
  const below = at + side * channels
  const upper = (values[at] ?? 0) * (1 - u) + (values[at + channels] ?? 0) * u
  const lower = (values[below] ?? 0) * (1 - u) + (values[below + channels] ?? 0) * u
  return upper * (1 - v) + lower * v
}
