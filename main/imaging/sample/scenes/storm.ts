import type { Colour } from '../linear-colour.ts'
import { light, mix, readHex, step } from '../linear-colour.ts'
import type { Painting } from '../painting.ts'
import { shadePixels } from '../painting.ts'
import { createNoise } from '../seeded-noise.ts'

const sea = readHex('#0d2a44')
const shelf = readHex('#1c4d66')
const land = readHex('#4a4a2c')
const cloudTop: Colour = [0.93, 0.94, 0.95]

/** A storm over the sea as a weather satellite sees it: an eye, arms of cloud, a coast at the edge. */
export async function paintStorm(painting: Painting): Promise<void> {
  const noise = createNoise(150)
  await shadePixels(painting, (u, v) => {
    const x = u - 0.54
    const y = (v - 0.47) * 1.06
    const far = Math.hypot(x, y)
    // The arms are straight bands in a plane wound up around the eye.
    const turn = Math.atan2(y, x) + 2.3 * Math.log(far + 0.03)
    const bend = noise.cloud(u * 4, v * 4, 4) - 0.5
    const arms = 0.5 + 0.5 * Math.cos(2 * turn + bend * 3.4)
    const px = Math.cos(turn) * far * 7
    const py = Math.sin(turn) * far * 7
    const cells = noise.crest(u * 13 + bend * 3, v * 13 - bend * 2, 6)
    const fleece = 0.62 * noise.cloud(px + 4, py + 4, 6) + 0.38 * cells
    const core = Math.exp(-((far / 0.2) ** 2))
    const band = arms * Math.exp(-((far / 0.46) ** 2)) * 1.1
    const cover = step(0.42, 0.86, fleece * 0.8 + band * 0.52 + core * 0.75)
    const fair = step(0.5, 0.74, noise.cloud(u * 6 + 9, v * 6, 6)) * step(0.42, 0.8, cells) * 0.7 * step(0.2, 0.6, far)
    const eye = step(0.034, 0.016, far + bend * 0.012)
    const coast = step(0.5, 0.515, noise.cloud(u * 2.4 + 1, v * 2.4 + 6, 7) * 0.6 + (u - v) * 0.42 + 0.06)
    const ground = mix(
      mix(sea, shelf, noise.cloud(u * 3, v * 3, 5) * 0.5),
      light(land, 0.5 + noise.cloud(u * 30, v * 30, 4)),
      coast
    )
    const relief =
      0.62 + 0.75 * (noise.cloud(px + 4.12, py + 4.16, 6) - noise.cloud(px + 4, py + 4, 6)) * 4 * 0.5 + 0.3 * fleece
    const clouds = light(cloudTop, Math.max(0.3, Math.min(1.15, relief)))
    return mix(mix(ground, clouds, Math.max(cover, fair) * (1 - eye * 0.9)), [0.02, 0.05, 0.1], eye * 0.5)
  })
}
