import type { Colour } from '../linear-colour.ts'
import { add, light, mix, readHex, step } from '../linear-colour.ts'
import type { Painting } from '../painting.ts'
import { shadePixels } from '../painting.ts'
import { createNoise } from '../seeded-noise.ts'

const basalt = readHex('#35363a')
const moss = readHex('#4d5727')
const mist: Colour = [0.62, 0.68, 0.74]

/** A waterfall in a narrow gorge, upright: dark walls with moss, a bright slit of sky, mist over the pool. */
export async function paintWaterfall(painting: Painting): Promise<void> {
  const noise = createNoise(61)
  const middle = painting.width / painting.height / 2
  await shadePixels(painting, (u, v) => {
    const across = (u - middle) / middle
    const side = across < 0 ? 3 : 11
    const open =
      0.3 + 0.34 * step(0.16, 0, v) + 0.3 * (noise.cloud(v * 4, side, 4) - 0.4) + 0.05 * noise.cloud(v * 30, side, 3)
    const lip = 0.17 + 0.03 * noise.cloud(u * 14, 5, 4)
    const wall = drawWall(noise.cloud, u, v, across)
    const back = mix(light(wall, 0.9), mist, 0.16)
    const sky = mix([0.9, 0.93, 0.97], [0.55, 0.66, 0.8], step(0.2, 0, v) * noise.cloud(u * 3, v * 5, 5))
    const inside = Math.abs(across) < open
    const far = v < lip ? sky : back
    const seen = inside ? far : light(wall, 0.55 + 0.6 * step(1.05, open, Math.abs(across)))
    const fallen = addFall(noise.cloud, seen, across - 0.05, v - lip)
    return addPool(noise.cloud, fallen, u, v, across)
  })
}

type Cloud = (x: number, y: number, octaves: number) => number

// Beds of lava lie level, columns stand upright, moss holds on to what is not too steep.
function drawWall(cloud: Cloud, u: number, v: number, across: number): Colour {
  const columns = cloud(u * 34 + cloud(u * 5, v * 5, 3) * 4, v * 4, 4)
  const beds = cloud(u * 4 + 7, v * 40 + across * 6, 4)
  const green = step(0.5, 0.66, cloud(u * 7 + 3, v * 9, 5) * 0.7 + beds * 0.35)
  const stone = light(basalt, 0.25 + 1.7 * columns ** 1.6 + 0.7 * (beds - 0.4))
  return mix(stone, light(moss, 0.35 + 1.3 * cloud(u * 60, v * 60, 3)), green * 0.85)
}

function addFall(cloud: Cloud, seen: Colour, across: number, below: number): Colour {
  if (below < 0) return seen
  const spread = 0.07 + below * 0.12
  const thread = cloud(across * 42, below * 2.2 - across * 3, 5)
  const body = step(spread, spread * 0.4, Math.abs(across + 0.03 * cloud(below * 6, 2, 3))) * (0.35 + thread)
  return mix(seen, [0.88, 0.91, 0.95], Math.min(1, body * 0.95))
}

function addPool(cloud: Cloud, seen: Colour, u: number, v: number, across: number): Colour {
  const shore = 0.83 + 0.03 * cloud(u * 9, 1, 4)
  const ripple = cloud(u * 9, v * 90, 4)
  const pool = light(mix(readHex('#22343c'), mist, ripple * 0.55), 0.8)
  const stones = step(0.57, 0.62, cloud(u * 11, v * 22, 4) + (v - 0.94) * 1.6)
  const ground = v < shore ? seen : mix(pool, light(basalt, 0.3 + 1.4 * cloud(u * 40, v * 40, 4)), stones)
  const cloudy = cloud(u * 5, v * 5, 5)
  const drift = Math.exp(-(((v - 0.8) / 0.13) ** 2) - (across / 0.75) ** 2) * (0.45 + cloudy)
  return add(mix(ground, mist, Math.min(0.92, drift * 0.85)), mist, 0.02)
}
