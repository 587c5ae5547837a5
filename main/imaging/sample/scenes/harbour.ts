import { drawShapes } from '../draw-shapes.ts'
import type { Colour } from '../linear-colour.ts'
import { add, light, mix, step } from '../linear-colour.ts'
import type { Painting } from '../painting.ts'
import { shadePixels } from '../painting.ts'
import { reflectInWater } from '../reflect-in-water.ts'
import type { SeededNoise } from '../seeded-noise.ts'
import { createNoise } from '../seeded-noise.ts'

const line = 0.66
const glow: Colour = [1.5, 0.52, 0.13]

/** A fishing harbour after sunset: boats dark against the afterglow, the lights of the town in the water. */
export async function paintHarbour(painting: Painting): Promise<void> {
  const noise = createNoise(7)
  await shadePixels(painting, (u, v) => {
    const height = step(line, 0, v)
    const base = mix(
      mix(glow, [0.62, 0.2, 0.24], step(0.05, 0.4, height)),
      [0.035, 0.055, 0.14],
      step(0.25, 0.95, height)
    )
    const cloud = step(0.46, 0.72, noise.cloud(u * 1.5 + v * 0.6, v * 7 + u * 0.5, 6)) * step(0.02, 0.2, height)
    const lit = mix([1.1, 0.3, 0.12], [0.06, 0.05, 0.1], step(0.15, 0.7, height))
    const sunken = Math.exp(-(((u - 0.98) / 0.42) ** 2) - ((v - line) / 0.16) ** 2)
    const sky = add(mix(base, lit, cloud * 0.7), [1.3, 0.62, 0.2], sunken)
    const far = v > line - 0.055 - 0.07 * noise.cloud(u * 2.6, 4, 5)
    const near = v > line - 0.02 - 0.17 * step(0.75, 0.0, u) * (0.55 + 0.6 * noise.cloud(u * 4, 9, 4))
    if (near) return [0.013, 0.012, 0.018]
    return far ? mix([0.07, 0.045, 0.06], sky, 0.16) : sky
  })
  await drawShapes(painting, drawTown(noise), { blur: 0.9, light: 2.6 })
  await drawShapes(painting, drawTown(noise), { blur: 6, light: 2.2, cover: 0.6 })
  await drawShapes(painting, drawBoats(noise), { blur: 0.7 })
  await drawShapes(
    painting,
    '<circle cx="1012" cy="556" r="3" fill="#ff4030"/><circle cx="640" cy="470" r="2.6" fill="#fff3cc"/>',
    { blur: 1.5, light: 5 }
  )
  await reflectInWater(painting, {
    line,
    waves: (u, v) => {
      const near = v - line
      const wave = noise.cloud(u * (3 + 1.4 / (near + 0.06)), 6 / (near + 0.045), 4) - 0.5
      return [wave * near * 0.16, wave * near * 1.1]
    },
    surface: (mirrored, u, v) => {
      const crest = noise.cloud(u * 9, 9 / (v - line + 0.06), 4)
      return add(light(mirrored, 0.62 + 0.2 * crest), [0.02, 0.028, 0.05], 0.35 + crest * 0.4)
    }
  })
}

function drawTown({ random, cloud }: SeededNoise): string {
  const lamps: string[] = []
  for (let lamp = 0; lamp < 150; lamp += 1) {
    const x = random() ** 1.5 * 800
    const slope = 170 * step(750, 0, x) * (0.55 + 0.6 * cloud((x / 1000) * 4, 9, 4))
    const y = 655 - random() ** 1.4 * slope
    const colour = random() < 0.75 ? '#ffb865' : '#ffe9c8'
    lamps.push(
      `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(0.9 + random() * 1.4).toFixed(2)}" fill="${colour}"/>`
    )
  }
  return lamps.join('')
}

function drawBoats({ random }: SeededNoise): string {
  const boats: string[] = []
  for (let boat = 0; boat < 9; boat += 1) {
    const size = 0.8 + random() * 0.9
    const x = 470 + boat * 112 + random() * 50
    const mast = 120 + random() * 90
    boats.push(`<g transform="translate(${x.toFixed(0)} 664) scale(${size.toFixed(2)})" fill="#08070b" stroke="#08070b">
      <path d="M-52 -22 Q-40 -14 -30 -14 L34 -16 Q46 -18 58 -34 Q54 0 40 2 L-42 2 Q-50 -8 -52 -22 Z"/>
      <path d="M-34 -14 L-34 -44 L-8 -46 L-4 -14 Z"/><path d="M-38 -46 L-4 -49" stroke-width="3"/>
      <path d="M6 -14 L8 -${mast.toFixed(0)} M8 -${(mast * 0.8).toFixed(0)} L58 -32 M8 -${(mast * 0.9).toFixed(0)} L-50 -20 M8 -60 L44 -${(mast * 0.75).toFixed(0)}" stroke-width="1.6" fill="none"/>
      <path d="M-21 -46 L-20 -${(mast * 0.5).toFixed(0)}" stroke-width="1.4"/></g>`)
  }
  const pier = '<path d="M0 668 L0 640 L420 648 L420 668 Z" fill="#060508"/>'
  const light =
    '<path d="M1000 668 L1004 566 L1000 562 L1006 548 L1018 548 L1024 562 L1020 566 L1024 668 Z" fill="#0b090d"/>'
  return pier + light + boats.join('')
}
