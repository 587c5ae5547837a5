import { setImmediate } from 'node:timers/promises'
import type { Camera } from './camera.ts'
import { isInView } from './camera.ts'
import type { Colour } from './linear-colour.ts'
import { add, light, mix } from './linear-colour.ts'

/** Where light comes from: the sun's direction (up is positive) and colour, and the sky's colour in the shade. */
export interface Daylight {
  readonly sun: Colour
  readonly sky: Colour
  readonly towards: readonly [x: number, y: number, up: number]
}

/** A square of land, `side` units long: heights and lit colours, one a unit. */
export interface Terrain {
  readonly side: number
  readonly heights: Float32Array
  readonly colours: Float32Array
}

/** What the land is like: its height in units, and its own colour where it lies this high and this steep (1 flat, 0 upright). */
export interface Land {
  readonly side: number
  readonly height: (x: number, y: number) => number
  readonly ground: (x: number, y: number, height: number, flat: number) => Colour
  readonly daylight: Daylight
  /** What it is seen by: land out of view is left out. */
  readonly camera: Camera
}

const shadowReach = 90

/** The land under its light, with the shadows it throws. */
export async function buildTerrain({ side, height, ground, daylight, camera }: Land): Promise<Terrain> {
  const heights = new Float32Array(side * side)
  for (let y = 0; y < side; y += 1) {
    if (y % 32 === 0) await setImmediate()
    for (let x = 0; x < side; x += 1) if (isInView(camera, x, y)) heights[y * side + x] = height(x, y)
  }
  const at = (x: number, y: number) => heights[clamp(y, side) * side + clamp(x, side)] ?? 0
  const [sunX, sunY, sunUp] = unit(daylight.towards)
  const colours = new Float32Array(side * side * 3)
  for (let y = 0; y < side; y += 1) {
    if (y % 32 === 0) await setImmediate()
    for (let x = 0; x < side; x += 1) {
      if (!isInView(camera, x, y)) continue
      const here = at(x, y)
      const normal = unit([at(x - 1, y) - at(x + 1, y), at(x, y - 1) - at(x, y + 1), 2])
      const facing = Math.max(0, normal[0] * sunX + normal[1] * sunY + normal[2] * sunUp)
      let lit = 1
      for (let reach = 2; reach < shadowReach && lit > 0; reach += 3) {
        const over = at(Math.round(x + sunX * reach), Math.round(y + sunY * reach)) - (here + sunUp * reach)
        if (over > 0) lit = Math.max(0, lit - over * 0.4)
      }
      const shade = add(light(daylight.sky, 0.35 + 0.65 * normal[2]), daylight.sun, facing * lit)
      const own = ground(x, y, here, normal[2])
      colours.set([own[0] * shade[0], own[1] * shade[1], own[2] * shade[2]], (y * side + x) * 3)
    }
  }
  return { side, heights, colours }
}

/** Land seen through air: the further, the more it has the air's colour. */
export function veil(seen: Colour, air: Colour, distance: number, density: number): Colour {
  return mix(air, seen, Math.exp(-distance * density))
}

function unit([x, y, z]: readonly [number, number, number]): readonly [number, number, number] {
  const length = Math.hypot(x, y, z)
  return [x / length, y / length, z / length]
}

function clamp(value: number, side: number): number {
  return value < 0 ? 0 : value >= side ? side - 1 : value
}
