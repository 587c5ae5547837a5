import { buildTerrain, veil } from '../build-terrain.ts'
import { drawShapes } from '../draw-shapes.ts'
import type { Colour } from '../linear-colour.ts'
import { light, mix, readHex, step } from '../linear-colour.ts'
import type { Painting } from '../painting.ts'
import { shadePixels } from '../painting.ts'
import { renderTerrain } from '../render-terrain.ts'
import { createNoise } from '../seeded-noise.ts'

const snow = readHex('#e3e8ef')
const rock = readHex('#3c3a3a')
const spruce = readHex('#1c261d')
const air: Colour = [0.66, 0.66, 0.7]

/** A road over a snowed-in pass in flat winter light, spruces on the slopes, one car far ahead. */
export async function paintMountainRoad(painting: Painting): Promise<void> {
  const noise = createNoise(12)
  await shadePixels(painting, (u, v) => {
    const cloud = noise.cloud(u * 2, v * 6, 6)
    return mix(
      mix([0.62, 0.56, 0.55], [0.42, 0.47, 0.56], step(0.45, 0, v)),
      [0.82, 0.78, 0.76],
      step(0.4, 0.75, cloud) * 0.7
    )
  })
  const middle = (x: number) => 500 + 34 * Math.sin(x / 62) * step(20, 160, x) + 50 * Math.sin(x / 170)
  const camera = { x: 12, y: middle(12) + 0.8, up: 6.2, heading: 0.03, horizon: 0.44, width: 1.3, far: 960 }
  const terrain = await buildTerrain({
    camera,
    side: 1000,
    height: (x, y) => {
      const off = Math.abs(y - middle(x))
      const slopes = step(5, 330, off) * (50 + noise.crest(x / 180 + 2, y / 180, 7) * 190)
      const pass = step(380, 900, x) * (30 + noise.crest(x / 210 + 6, y / 210, 7) * 150)
      const bank = Math.exp(-(((off - 5) / 1.4) ** 2)) * (0.9 + noise.at(x / 2, y / 2))
      return slopes + pass + bank + (off > 4 ? noise.cloud(x / 8, y / 8, 4) * 3 : 0)
    },
    ground: (x, y, height, flat) => {
      const off = y - middle(x)
      const rough = noise.cloud(x / 5, y / 5, 4)
      if (Math.abs(off) < 3.7 && x < 420) return drawRoad(off, rough)
      const trees =
        step(0.52, 0.6, noise.cloud(x / 34, y / 34, 3) * 0.7 + noise.at(x / 1.7, y / 1.7) * 0.36) *
        step(130, 60, height)
      const ground = mix(snow, rock, step(0.62, 0.42, flat + rough * 0.1))
      return mix(light(ground, 0.85 + rough * 0.25), spruce, trees * step(9, 24, Math.abs(off)))
    },
    daylight: { sun: [0.95, 0.78, 0.6], sky: [0.24, 0.29, 0.4], towards: [0.5, 0.7, 0.35] }
  })
  await renderTerrain(painting, terrain, camera, (seen, distance, x, y) =>
    veil(light(seen, 0.85 + 0.3 * noise.cloud(x * 3, y * 3, 3)), air, distance, 0.0013)
  )
  await shadePixels(painting, (u, v, was) => {
    const flake = noise.at(u * 190, v * 190) * noise.at(u * 71 + 9, v * 71)
    return mix(was, [0.9, 0.9, 0.92], step(0.8, 0.9, flake) * 0.7)
  })
  await drawShapes(
    painting,
    '<circle cx="1205" cy="512" r="4" fill="#ffd9a0"/><circle cx="1219" cy="512" r="4" fill="#ffd9a0"/>',
    { blur: 1.6, light: 5 }
  )
}

// Two tracks of tarmac in packed snow.
function drawRoad(off: number, rough: number): Colour {
  const packed = light(readHex('#b4bac4'), 0.8 + rough * 0.4)
  const track = Math.exp(-(((Math.abs(off) - 1.6) / 0.75) ** 2))
  return mix(packed, readHex('#3b4048'), Math.min(1, track * (0.75 + rough * 0.6)))
}
