import { buildTerrain, veil } from '../build-terrain.ts'
import { drawShapes } from '../draw-shapes.ts'
import { drawStandingPerson } from '../draw-standing-person.ts'
import type { Colour } from '../linear-colour.ts'
import { add, light, mix, readHex, step } from '../linear-colour.ts'
import type { Painting } from '../painting.ts'
import { shadePixels } from '../painting.ts'
import { renderTerrain } from '../render-terrain.ts'
import { createNoise } from '../seeded-noise.ts'

const basalt = readHex('#3a3735')
const moss = readHex('#5b6428')
const meltwater = readHex('#8f9ea6')
const air: Colour = [0.6, 0.67, 0.74]

/** A person at the edge of a canyon that a glacial flood has filled, steam rising from the water. */
export async function paintCanyon(painting: Painting): Promise<void> {
  const noise = createNoise(47)
  await shadePixels(painting, (u, v) => {
    const cloud = noise.cloud(u * 1.5 + 5, v * 5, 6)
    return mix(mix([0.44, 0.5, 0.58], [0.84, 0.86, 0.88], step(0.34, 0.7, cloud)), air, step(0, 0.5, v) * 0.6)
  })
  const middle = (x: number) => 480 + 46 * Math.sin(x / 105 + 0.6) + 22 * Math.sin(x / 37)
  const gorge = (x: number, y: number) =>
    Math.abs(y - middle(x) + (noise.cloud(x / 30, y / 30, 4) - 0.5) * 40) / (46 + x * 0.03)
  const camera = { x: 30, y: middle(30) - 6, up: 92, heading: 0.06, horizon: 0.33, width: 1.35, far: 860 }
  const terrain = await buildTerrain({
    camera,
    side: 900,
    height: (x, y) => {
      const rim = 62 + noise.cloud(x / 120, y / 120, 5) * 60 + noise.crest(x / 160, y / 160, 6) * 90 * step(420, 800, x)
      const ledge = Math.round(gorge(x, y) * 5 + noise.cloud(x / 14, y / 14, 3)) / 5
      return (
        rim * step(0.72, 1.35, ledge * 0.75 + gorge(x, y) * 0.25) +
        noise.cloud(x / 10, y / 10, 4) * 5 * step(0.7, 0.9, gorge(x, y))
      )
    },
    ground: (x, y, height, flat) => {
      const rough = noise.cloud(x / 4, y / 4, 4)
      if (height < 1.5) return light(meltwater, 0.6 + noise.cloud(x / 14, y / 4, 4) * 0.9)
      const green = step(0.55, 0.8, flat + rough * 0.25) * step(20, 50, height)
      const beds = 0.7 + 0.6 * noise.at(height / 3, 7)
      return mix(light(basalt, (0.35 + rough) * beds), light(moss, 0.45 + rough), green)
    },
    daylight: { sun: [1.0, 0.94, 0.84], sky: [0.34, 0.39, 0.46], towards: [0.35, -0.75, 0.5] }
  })
  await renderTerrain(painting, terrain, camera, (seen, distance, x, y) =>
    veil(light(seen, 0.7 + 0.6 * noise.cloud(x * 1.9, y * 1.9, 3)), air, distance, 0.0013)
  )
  await shadePixels(painting, (u, v, was) => {
    const plume = step(0.46, 0.82, noise.cloud(u * 3 + v * 1.4, v * 3.6 - u, 6))
    const place = Math.exp(-(((u - 0.82) / 0.34) ** 2) - ((v - 0.55) / 0.24) ** 2)
    const edge = 0.93 - 0.05 * noise.cloud(u * 6, 2, 5) - 0.1 * step(0.5, 0, u)
    const steaming = mix(was, [0.86, 0.89, 0.92], Math.min(0.9, plume * place * 1.3))
    const turf = light(mix(basalt, moss, noise.cloud(u * 9, v * 12, 4)), 0.25 + 0.8 * noise.cloud(u * 70, v * 70, 4))
    return mix(add(steaming, air, 0.01), turf, step(edge - 0.002, edge + 0.004, v))
  })
  await drawShapes(
    painting,
    drawStandingPerson({ x: 318, feet: 908, height: 236, coat: '#8e2a1f', trousers: '#15171a' }),
    { blur: 1.5, light: 0.6 }
  )
}
