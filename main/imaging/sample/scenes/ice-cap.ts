import { buildTerrain, veil } from '../build-terrain.ts'
import type { Colour } from '../linear-colour.ts'
import { light, mix, readHex, step } from '../linear-colour.ts'
import type { Painting } from '../painting.ts'
import { shadePixels } from '../painting.ts'
import { renderTerrain } from '../render-terrain.ts'
import { createNoise } from '../seeded-noise.ts'

const snow = readHex('#e8edf4')
const rock = readHex('#3a332e')
const scree = readHex('#5b5147')
const moss = readHex('#4c5227')
const air: Colour = [0.34, 0.47, 0.66]

/** An ice cap between dark peaks, in one wide picture of a clear morning. */
export async function paintIceCap(painting: Painting): Promise<void> {
  const noise = createNoise(83)
  await shadePixels(painting, (u, v) => {
    const clear = mix(readHex('#2f66ad'), readHex('#a9c4e0'), step(0, 0.5, v))
    const cloud = step(0.5, 0.78, noise.cloud(u * 1.3 + 3, v * 8 + 1, 6)) * step(0.02, 0.2, v)
    return mix(clear, [0.74, 0.76, 0.8], cloud * 0.8)
  })
  const camera = { x: 20, y: 500, up: 66, heading: 0.02, horizon: 0.52, width: 1.7, far: 980 }
  const terrain = await buildTerrain({
    camera,
    side: 1000,
    height: (x, y) => {
      const ridge = noise.crest(x / 230 + 0.4, y / 230, 8) * 118
      const cap = 92 * Math.exp(-(((x - 700) / 200) ** 2 + ((y - 520) / 300) ** 2))
      return (
        ridge * step(120, 420, x) * (1 - 0.75 * Math.exp(-(((y - 520) / 150) ** 2))) +
        cap +
        noise.cloud(x / 50, y / 50, 5) * 16
      )
    },
    ground: (x, y, height, flat) => {
      const rough = noise.cloud(x / 7, y / 7, 4)
      const bare = mix(mix(moss, scree, step(26, 48, height + rough * 20)), rock, step(0.75, 0.4, flat))
      const covered = step(56, 84, height + rough * 34) * step(0.36, 0.62, flat + rough * 0.12)
      return mix(light(bare, 0.55 + rough * 0.8), snow, covered)
    },
    daylight: { sun: [1.5, 1.34, 1.12], sky: [0.13, 0.2, 0.33], towards: [-0.3, 0.8, 0.36] }
  })
  await renderTerrain(painting, terrain, camera, (seen, distance, x, y) =>
    veil(light(seen, 0.7 + 0.6 * noise.cloud(x * 2.5, y * 2.5, 3)), air, distance, 0.0009)
  )
}
