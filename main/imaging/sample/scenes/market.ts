import { drawShapes } from '../draw-shapes.ts'
import type { Colour } from '../linear-colour.ts'
import { light, mix, readHex, step } from '../linear-colour.ts'
import type { Painting } from '../painting.ts'
import { shadePixels } from '../painting.ts'
import type { SeededNoise } from '../seeded-noise.ts'
import { createNoise } from '../seeded-noise.ts'

interface Heap {
  readonly x: number
  readonly foot: number
  readonly size: number
  readonly colour: string
}

const spices = ['#b5481c', '#c9921f', '#7f2a17', '#8a7a2c', '#a8641f', '#5c3a22', '#c7ab62', '#93391c']

/** Spices heaped on a market stall, upright: near heaps sharp, the covered lane behind them a blur of lamps and people. */
export async function paintMarket(painting: Painting): Promise<void> {
  const noise = createNoise(33)
  await shadePixels(painting, (u, v) => {
    const arch = Math.hypot((u - 0.36) * 1.5, (v - 0.44) * 0.85)
    const lane = mix([1.15, 0.86, 0.52], [0.085, 0.045, 0.025], step(0.06, 0.42, arch))
    return light(lane, 0.6 + 0.8 * noise.cloud(u * 4, v * 5, 4))
  })
  await drawShapes(painting, drawLane(noise), { blur: 9 })
  await drawShapes(painting, drawLamps(noise), { blur: 4, light: 3.2 })
  for (const row of [0, 1, 2]) {
    const heaps = layHeaps(noise, row)
    await shadePixels(painting, (u, v, was) => drawHeaps(noise, heaps, { was, u, v, row }))
  }
  await drawShapes(painting, drawCloths(), { blur: 3, cover: 0.96 })
}

function layHeaps({ random }: SeededNoise, row: number): Heap[] {
  const size = [0.1, 0.155, 0.25][row] ?? 0.1
  const foot = [0.615, 0.755, 1.0][row] ?? 1
  return Array.from({ length: 9 - row * 2 }, (_, index) => ({
    x: (index - 0.5 + 0.5 * (row % 2)) * size * 1.12 + (random() - 0.5) * size * 0.14,
    foot: foot + (random() - 0.5) * 0.02,
    size: size * (0.92 + random() * 0.18),
    colour: spices[Math.floor(random() * spices.length)] ?? ''
  }))
}

interface Spot {
  readonly was: Colour
  readonly u: number
  readonly v: number
  readonly row: number
}

// A cone of powder: lit from the left, its surface runs in small slides; a tin tray with a bright rim under it.
function drawHeaps({ cloud }: SeededNoise, heaps: readonly Heap[], { was, u, v, row }: Spot): Colour {
  const foot = heaps[0]?.foot ?? 1
  let seen = v > foot - 0.005 ? light(readHex('#2a1a12'), 0.5 + cloud(u * 30, v * 30, 3)) : was
  for (const { x, foot: base, size, colour } of heaps) {
    const across = (u - x) / (size * 0.52)
    const up = (base - v) / (size * 0.98)
    if (Math.abs(across) > 1.1 || up < -0.3 || up > 1.15) continue
    const rough = 0.05 * (cloud(u * 60, v * 60, 3) - 0.5)
    const tray = Math.hypot(across / 1.06, (v - base) / (size * 0.17))
    if (tray < 1)
      seen = mix(
        light(readHex('#6b6156'), 0.5 + 0.6 * step(0.9, 1, tray) + 0.4 * (1 - across)),
        seen,
        step(0.97, 1, tray)
      )
    const round = Math.sqrt(Math.max(0, 1 - Math.min(1, across * across))) * 0.12
    const inside = 1 - Math.abs(across) - up * 0.96 + rough + 0.04
    if (up > -round && inside > 0 && Math.abs(across) < 1) {
      const facing = 0.62 - (across / Math.max(0.25, 1.1 - up)) * 0.5
      const grain =
        0.72 + 0.56 * cloud(u * (260 - row * 60), v * (260 - row * 60), 3) + 0.3 * (cloud(u * 24, v * 60, 3) - 0.5)
      const powder = light(readHex(colour), Math.max(0.12, facing) * grain * 1.75)
      seen = mix(seen, powder, step(0, 0.035, inside))
    }
  }
  return row === 0 ? mix(seen, was, 0.25) : seen
}

function drawLane({ random }: SeededNoise): string {
  const people = Array.from({ length: 13 }, () => {
    const x = 60 + random() * 600
    const size = 0.7 + random() * 0.9
    const coat = ['#2a1d1a', '#4b2430', '#1f2b33', '#6a5a48', '#30261d', '#7d6b58'][Math.floor(random() * 6)] ?? ''
    return `<g transform="translate(${x.toFixed(0)} ${(560 + random() * 40).toFixed(0)}) scale(${size.toFixed(2)})"><path d="M-34 90 Q-40 -40 -18 -62 L18 -62 Q40 -40 34 90 Z" fill="${coat}"/><ellipse cx="0" cy="-82" rx="15" ry="19" fill="#6b4632"/><path d="M-17 -84 Q-16 -106 0 -106 Q16 -106 17 -84 L20 -58 L-20 -58 Z" fill="${coat}" opacity="0.85"/></g>`
  })
  return `<path d="M0 0 H740 V640 H600 Q610 210 360 180 Q110 210 120 640 H0 Z" fill="#2a150b" opacity="0.82"/>${people.join('')}`
}

function drawLamps({ random }: SeededNoise): string {
  return Array.from({ length: 17 }, () => {
    const x = 40 + random() * 640
    const y = 90 + random() * 330 * (1 - Math.abs(x - 370) / 520)
    return `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${(4 + random() * 11).toFixed(1)}" fill="${random() < 0.7 ? '#ffb35a' : '#ffe2b0'}" opacity="0.9"/>`
  }).join('')
}

function drawCloths(): string {
  const cloth = (x: number, wide: number, long: number, colour: string) =>
    `<path d="M${x} -10 L${x + wide} -10 Q${x + wide - 10} ${long * 0.6} ${x + wide - 4} ${long} Q${x + wide / 2} ${long + 22} ${x + 6} ${long - 8} Q${x + 14} ${long * 0.5} ${x} -10 Z" fill="${colour}"/><path d="M${x + wide * 0.35} -10 Q${x + wide * 0.42} ${long * 0.6} ${x + wide * 0.36} ${long + 6} L${x + wide * 0.52} ${long + 9} Q${x + wide * 0.55} ${long * 0.5} ${x + wide * 0.5} -10 Z" fill="#000" opacity="0.32"/>`
  return (
    cloth(-30, 120, 300, '#8d2230') +
    cloth(76, 84, 214, '#c38a2b') +
    cloth(560, 78, 190, '#2f5f6b') +
    cloth(622, 130, 330, '#7b3a58')
  )
}
