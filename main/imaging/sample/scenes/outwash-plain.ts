import { buildTerrain, veil } from '../build-terrain.ts'
import type { Colour } from '../linear-colour.ts'
import { light, mix, readHex, step } from '../linear-colour.ts'
import type { Painting } from '../painting.ts'
import { shadePixels } from '../painting.ts'
import { renderTerrain } from '../render-terrain.ts'
import type { SeededNoise } from '../seeded-noise.ts'
import { createNoise } from '../seeded-noise.ts'

const sand = readHex('#3b3934')
const silt = readHex('#6c7275')
const grass = readHex('#55543a')
const air: Colour = [0.42, 0.47, 0.54]

/** A glacial flood spreading over a dark plain, seen from a helicopter under low cloud; a road runs into the water. */
export async function paintOutwashPlain(painting: Painting): Promise<void> {
  const noise = createNoise(29)
  await shadePixels(painting, (u, v) => {
    const cloud = noise.cloud(u * 1.4 + 2, 0.9 / (0.42 - Math.min(v, 0.38)) + 4, 6)
    return mix(mix([0.17, 0.2, 0.26], [0.72, 0.74, 0.76], step(0.32, 0.7, cloud)), air, step(0.1, 0.36, v))
  })
  const camera = { x: 20, y: 470, up: 120, heading: 0.05, horizon: 0.3, width: 1.25, far: 970 }
  const terrain = await buildTerrain({
    camera,
    side: 1000,
    height: (x, y) => {
      const hills = noise.crest(x / 190, y / 190, 7) * 120 * step(560, 900, x)
      return hills + (1 - water(noise, x, y)) * (1.4 + noise.cloud(x / 9, y / 9, 4) * 2.2)
    },
    ground: (x, y, height, flat) => {
      const wet = step(1.3, 0.1, height)
      const rough = noise.cloud(x / 5, y / 5, 4)
      const land = mix(sand, grass, step(0.5, 0.68, noise.cloud(x / 70 + 9, y / 70, 4)) * 0.8)
      const bank = light(mix(land, readHex('#2b2724'), step(0.8, 0.5, flat) * step(8, 20, height)), 0.5 + rough)
      const road = Math.abs(y - 560 + 40 * Math.sin(x / 130)) < 1.6 && wet < 0.5 && x < 620
      return road ? readHex('#25272a') : mix(bank, light(silt, 0.75 + rough * 0.5), wet)
    },
    daylight: { sun: [1.25, 1.1, 0.9], sky: [0.34, 0.4, 0.48], towards: [0.7, 0.3, 0.5] }
  })
  await renderTerrain(painting, terrain, camera, (seen, distance, x, y, up) => {
    const glint = up < 1.3 ? noise.cloud(x * 0.9, y * 2.2, 3) * 0.5 * step(150, 700, distance) : 0
    return veil(light(seen, 0.75 + 0.5 * noise.cloud(x * 1.7, y * 1.7, 3) + glint), air, distance, 0.00062)
  })
}

// 1 in a channel, 0 on land: channels part and meet again as a braided river's do.
function water(noise: SeededNoise, x: number, y: number): number {
  const bend = noise.cloud(x / 160, y / 160, 4) * 210
  const strands = noise.crest((x + bend * 0.3) / 260, (y + bend) / 62, 3)
  const reach = 1 - Math.abs((y - 430 - 60 * Math.sin(x / 190)) / 260)
  return step(0.44, 0.54, strands * 0.75 + reach * 0.32) * step(640, 560, x)
}
