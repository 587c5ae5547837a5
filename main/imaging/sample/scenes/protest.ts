import { drawShapes } from '../draw-shapes.ts'
import type { Colour } from '../linear-colour.ts'
import { add, mix, step } from '../linear-colour.ts'
import type { Painting } from '../painting.ts'
import { shadePixels } from '../painting.ts'
import type { SeededNoise } from '../seeded-noise.ts'
import { createNoise } from '../seeded-noise.ts'

const flare: Colour = [2.6, 0.55, 0.12]

/** An evening march against the light of a flare: raised hands, flags and smoke between dark houses. */
export async function paintProtest(painting: Painting): Promise<void> {
  const noise = createNoise(404)
  const middle = painting.width / painting.height / 2
  await shadePixels(painting, (_u, v) => mix([0.05, 0.085, 0.19], [0.3, 0.24, 0.34], step(0, 0.62, v)))
  await drawShapes(painting, drawHouses(noise, middle * 2000), { blur: 3.5 })
  await shadePixels(painting, (u, v, was) => addSmoke(noise, was, u, v, middle * 1.16, 1))
  for (const row of [0, 1, 2, 3]) {
    await drawShapes(painting, drawCrowd(noise, row, middle * 2000), { blur: [2.4, 1.5, 1.2, 4.5][row] ?? 1 })
    await shadePixels(painting, (u, v, was) => addSmoke(noise, was, u, v, middle * 1.16, 0.3 - row * 0.09))
  }
}

function addSmoke({ cloud }: SeededNoise, was: Colour, u: number, v: number, centre: number, strength: number): Colour {
  const far = Math.hypot(u - centre, (v - 0.5) * 1.25)
  const smoke = step(0.28, 0.8, cloud(u * 2.6 + 3, v * 3.2 + u, 6))
  const glow = Math.exp(-((far / 0.34) ** 2)) * (0.4 + smoke) + Math.exp(-((far / 0.06) ** 2)) * 1.6
  const veil = smoke * Math.exp(-((far / 0.75) ** 2)) * 0.5
  return add(mix(was, [0.5, 0.2, 0.12], veil * strength), flare, glow * 0.42 * strength)
}

function drawHouses({ random }: SeededNoise, width: number): string {
  const houses: string[] = []
  for (let x = -40; x < width + 60; ) {
    const wide = 110 + random() * 90
    const off = Math.abs(x + wide / 2 - width / 2) / width
    const top = 470 - off * 560 - random() * 70
    houses.push(`<rect x="${x}" y="${top}" width="${wide}" height="900" fill="#0d0f18"/>`)
    for (let floor = top + 40; floor < 620; floor += 62)
      for (let pane = x + 18; pane < x + wide - 30; pane += 36)
        houses.push(
          `<rect x="${pane}" y="${floor}" width="17" height="34" fill="${random() < 0.22 ? '#e0a252' : '#1b2030'}"/>`
        )
    x += wide
  }
  return houses.join('')
}

// Four rows, each nearer, larger and darker than the one before; the last is out of focus.
function drawCrowd({ random }: SeededNoise, row: number, width: number): string {
  const size = [0.5, 0.8, 1.35, 2.3][row] ?? 1
  const ground = [640, 700, 800, 985][row] ?? 700
  const fill = ['#2a1616', '#190e10', '#0c080a', '#050405'][row] ?? '#000'
  const people: string[] = []
  for (let x = -30; x < width + 40; x += (40 + random() * 30) * size) {
    const y = ground + (random() - 0.5) * 46 * size
    people.push(
      `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) scale(${(size * (0.92 + random() * 0.2)).toFixed(2)})" fill="${fill}" stroke="${fill}">${drawMarcher(random, row)}</g>`
    )
  }
  return `${people.join('')}<rect x="-50" y="${ground + 40 * size}" width="${width + 100}" height="900" fill="${fill}"/>`
}

function drawMarcher(random: () => number, row: number): string {
  const body =
    '<ellipse cx="0" cy="-62" rx="13" ry="17"/><path d="M-8 -52 L8 -52 L12 -40 Q36 -36 38 0 L40 90 L-40 90 L-38 0 Q-36 -36 -12 -40 Z"/>'
  const what = row === 3 ? random() * 0.55 : random()
  const lean = (random() - 0.5) * 30
  if (what < 0.17)
    return `${body}<path d="M28 -22 L${44 + lean / 2} -92 L${40 + lean} -120" stroke-width="13" stroke-linecap="round" fill="none"/><circle cx="${40 + lean}" cy="-126" r="10"/>`
  if (what < 0.24)
    return `${body}<path d="M-28 -22 L-46 -70 L${-20 + lean} -104" stroke-width="12" stroke-linecap="round" fill="none"/><rect x="${-32 + lean}" y="-118" width="26" height="15" rx="3"/>`
  if (what > 0.93)
    return `${body}<path d="M20 0 L${30 + lean} -190" stroke-width="4"/><path d="M${30 + lean} -190 q40 -22 70 2 q34 14 62 -6 l-6 66 q-32 20 -62 4 q-34 -20 -66 2 z" opacity="0.9"/>`
  if (what > 0.88)
    return `${body}<path d="M10 -10 L${lean} -120" stroke-width="5"/><rect x="${lean - 48}" y="-190" width="96" height="66" transform="rotate(${lean / 3} ${lean} -150)" fill="#4a3a30"/>`
  return body
}
