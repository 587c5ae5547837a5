import { drawShapes } from '../draw-shapes.ts'
import type { Colour } from '../linear-colour.ts'
import { light, mix, step } from '../linear-colour.ts'
import type { Painting } from '../painting.ts'
import { shadePixels } from '../painting.ts'
import { reflectInWater } from '../reflect-in-water.ts'
import type { SeededNoise } from '../seeded-noise.ts'
import { createNoise } from '../seeded-noise.ts'

const line = 0.69
const grey = (value: number): Colour => [value, value, value]

/** A steamer at the quay on a hazy day, from an old glass plate: black and white, with dust, scratches and a dark edge. */
export async function paintSteamer(painting: Painting): Promise<void> {
  const noise = createNoise(1931)
  await shadePixels(painting, (u, v) => {
    const haze = 0.3 + 0.2 * noise.cloud(u * 1.2, v * 2.4, 5) + 0.3 * v
    const hills = v > 0.55 - 0.12 * noise.cloud(u * 1.9, 3, 5) && v < line
    return grey(hills ? haze * (0.62 + 0.1 * noise.cloud(u * 14, v * 14, 4)) : haze)
  })
  await drawShapes(painting, drawSteamer(), { blur: 0.8 })
  await shadePixels(painting, (u, v, was) => {
    const rise = 0.235 - v
    const drift = u - 0.765 - Math.max(0, rise + 0.07) * 1.7 - 0.05 * noise.cloud(v * 9, 3, 4)
    const body = Math.exp(-((drift / (0.05 + Math.max(0, 0.34 - v) * 0.5)) ** 2)) * step(0.32, 0.28, v)
    const smoke = body * step(0.1, 0.7, noise.cloud(u * 6 - v * 3, v * 8, 6))
    return mix(was, grey(0.06), Math.min(0.88, smoke))
  })
  await reflectInWater(painting, {
    line,
    waves: (u, v) => {
      const wave = noise.cloud(u * 16, 5 / (v - line + 0.06), 4) - 0.5
      return [wave * 0.03, wave * (v - line) * 0.9]
    },
    surface: (mirrored, u, v) => light(mirrored, 0.62 + 0.36 * noise.cloud(u * 12, 8 / (v - line + 0.08), 4))
  })
  await drawShapes(painting, drawQuay(noise), { blur: 1.2 })
  await shadePixels(painting, (u, v, was) => addAge(noise, was, u, v, painting.width / painting.height))
}

function drawSteamer(): string {
  const ports = Array.from(
    { length: 22 },
    (_, index) => `<circle cx="${330 + index * 30}" cy="602" r="3.6" fill="#b8b8b8"/>`
  )
  const windows = Array.from(
    { length: 15 },
    (_, index) => `<rect x="${452 + index * 26}" y="512" width="13" height="12" fill="#242424"/>`
  )
  const boats = [500, 610, 720, 830].map((x) => `<path d="M${x} 462 q34 16 68 0 l-6 -14 h-56 z" fill="#d5d5d5"/>`)
  return `<g><path d="M196 560 L1120 566 L1096 694 L262 694 Z" fill="#1c1c1c"/><path d="M250 668 L1104 668 L1096 694 L262 694 Z" fill="#3a2f2f"/>
    <path d="M196 560 L1120 566 L1119 574 L199 569 Z" fill="#d0d0d0"/>${ports.join('')}
    <path d="M430 562 L430 496 L862 498 L866 563 Z" fill="#c9c9c9"/><path d="M470 496 L470 470 L826 472 L828 498 Z" fill="#e0e0e0"/>${windows.join('')}${boats.join('')}
    <path d="M560 470 L560 432 L640 432 L640 471 Z" fill="#dcdcdc"/><path d="M556 434 L556 428 L646 428 L646 434 Z" fill="#3c3c3c"/>
    <path d="M726 470 L734 304 L800 304 L798 471 Z" fill="#2a2a2a"/><path d="M733 344 L799 344 L799 366 L732 366 Z" fill="#bdbdbd"/>
    <path d="M338 562 L346 236 M1010 566 L1014 246" stroke="#2a2a2a" stroke-width="7"/>
    <path d="M346 250 L206 558 M346 250 L560 430 M346 250 L734 306 M800 306 L1014 256 M1014 256 L1114 560 M1014 256 L866 500" stroke="#3a3a3a" stroke-width="1.6" fill="none"/></g>`
}

function drawQuay({ random }: SeededNoise): string {
  const people = Array.from({ length: 15 }, (_, index) => {
    const x = 30 + index * 88 * (0.6 + random() * 0.8)
    const tall = 74 + random() * 20
    const y = 952 + random() * 12
    return `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) scale(${(tall / 100).toFixed(2)})" fill="#0d0d0d"><ellipse cx="0" cy="-92" rx="7" ry="8.5"/><path d="M-11 -99 h22 l-4 -7 h-14 z"/><path d="M-14 -80 Q0 -88 14 -80 L17 -42 L11 -40 L10 0 L1 0 L0 -36 L-1 0 L-10 0 L-11 -40 L-17 -42 Z"/></g>`
  })
  const crates = '<path d="M1010 930 l0 -86 l120 -8 l0 94 z M1140 930 l0 -58 l90 0 l0 58 z" fill="#2c2a28"/>'
  return `<path d="M0 906 L1400 926 L1400 1000 L0 1000 Z" fill="#3b3936"/>${crates}${people.join('')}<path d="M168 1000 l6 -120 h26 l6 120 z" fill="#0c0c0c"/>`
}

function addAge(noise: SeededNoise, was: Colour, u: number, v: number, ratio: number): Colour {
  const edge = Math.min(u, v, ratio - u, 1 - v)
  const dust = step(0.83, 0.9, noise.at(u * 150, v * 150) * 0.6 + noise.at(u * 61, v * 61) * 0.4)
  const scratch = Math.abs(u - 0.42 - v * 0.02) < 0.0009 ? 0.3 * noise.at(v * 30, 2) : 0
  const stain = 0.12 * (noise.cloud(u * 1.6, v * 1.6, 4) - 0.5)
  const value =
    (was[0] + stain) * (0.25 + 0.75 * step(0, 0.035, edge + 0.012 * noise.cloud(u * 12, v * 12, 3))) +
    dust * 0.22 +
    scratch
  return [value * 1.02, value, value * 0.96]
}
