import { drawShapes } from '../draw-shapes.ts'
import type { Colour } from '../linear-colour.ts'
import { add, light, mix, readHex, step } from '../linear-colour.ts'
import type { Painting } from '../painting.ts'
import { shadePixels } from '../painting.ts'
import type { SeededNoise } from '../seeded-noise.ts'
import { createNoise } from '../seeded-noise.ts'

const horizon = 0.2
const boards = 0.365

/** A night match from the stand: a mown pitch under floodlights, two teams before a corner, the crowd behind. */
export async function paintFootball(painting: Painting): Promise<void> {
  const noise = createNoise(90)
  await shadePixels(painting, (u, v) => (v < boards ? drawStand(noise, u, v) : drawPitch(noise, u, v)))
  await drawShapes(painting, drawBoards() + drawGoal(), { blur: 0.7 })
  await drawShapes(painting, drawPlayers(noise), { blur: 0.5 })
  await drawShapes(painting, drawLamps(), { light: 9, blur: 2 })
  await drawShapes(painting, drawLamps(), { light: 3, blur: 22, cover: 0.8 })
  await shadePixels(painting, (u, v, was) =>
    add(was, [0.16, 0.19, 0.22], Math.exp(-((v / 0.2) ** 2)) * (0.35 + 0.4 * noise.cloud(u * 3, v * 4, 4)))
  )
}

function drawStand({ at, cloud }: SeededNoise, u: number, v: number): Colour {
  if (v < 0.075) return [0.012, 0.014, 0.022]
  const row = v * 120
  const person = at(u * 150, row * 1.3) * 0.7 + at(u * 75 + 40, row * 0.9) * 0.5
  const shirt = at(u * 150 + 90, Math.floor(row) * 7.7)
  const coat = shirt > 0.62 ? readHex('#8a2b2b') : shirt > 0.45 ? readHex('#c9c2b4') : readHex('#273042')
  const aisle = Math.abs(((u * 6 + v * 0.4) % 1) - 0.5) < 0.02 ? 0.4 : 1
  const deck = Math.abs(v - 0.215) < 0.014 ? 0.08 : 1
  return light(
    mix(readHex('#171a22'), coat, step(0.5, 0.8, person)),
    (0.35 + 0.5 * cloud(u * 4, v * 8, 3)) * aisle * deck
  )
}

function drawPitch({ cloud }: SeededNoise, u: number, v: number): Colour {
  const far = 1 / (v - horizon)
  const x = (u - 0.75) * far * 14
  const z = far * 12
  const stripe = step(0.4, 0.6, Math.abs(((x + z * 0.22) / 7) % 2) < 1 ? 1 : 0)
  const grass = mix(readHex('#3a5a2c'), readHex('#4c7038'), stripe)
  const worn = 0.78 + 0.44 * cloud(x * 1.6, z * 1.6, 4)
  const lines = drawLines(x, z, far)
  return mix(light(grass, worn * (0.8 + 0.35 * cloud(u * 2, v * 2, 3))), [0.75, 0.78, 0.74], lines * 0.85)
}

// Penalty box and goal line of the near half, in pitch units; lines get thinner with distance.
function drawLines(x: number, z: number, far: number): number {
  const thin = 0.09 + far * 0.012
  const near = (value: number) => step(thin, thin * 0.4, Math.abs(value))
  const box = Math.abs(x) < 20 && z > 34 && z < 66
  const goalLine = near((z - 66) / 2.2)
  const sides = box ? Math.max(near(x - 20), near(x + 20)) : 0
  const front = Math.abs(x) < 20 ? near((z - 34) / 1.6) : 0
  const six = Math.abs(x) < 9 && z > 54 ? Math.max(near(x - 9), near(x + 9), near((z - 54) / 1.9)) : 0
  const arc = z < 34 ? near((Math.hypot(x, (z - 43) * 0.9) - 12) / 1.2) : 0
  return Math.max(goalLine, sides, front, six, arc)
}

function drawBoards(): string {
  const colours = ['#1c3f77', '#d7d3c6', '#8f1f25', '#1f2226', '#c79a2b', '#225c48']
  return Array.from(
    { length: 12 },
    (_, index) =>
      `<rect x="${index * 128 - 10}" y="352" width="127" height="21" fill="${colours[index % 6]}"/><rect x="${index * 128 + 22}" y="358" width="64" height="8" fill="#f2efe6" opacity="0.75"/>`
  ).join('')
}

function drawGoal(): string {
  const net = Array.from({ length: 22 }, (_, index) => `M${655 + index * 9} 310 L${655 + index * 9} 374`).join(' ')
  const rows = Array.from({ length: 8 }, (_, index) => `M655 ${312 + index * 8} L846 ${312 + index * 8}`).join(' ')
  return `<path d="${net} ${rows}" stroke="#cfd4d8" stroke-width="0.7" opacity="0.6"/><path d="M650 381 L650 306 L852 306 L852 381" stroke="#f2f2f2" stroke-width="4.5" fill="none"/>`
}

function drawPlayers({ random }: SeededNoise): string {
  const places = [
    [700, 430],
    [742, 442],
    [768, 424],
    [812, 436],
    [846, 452],
    [664, 460],
    [604, 452],
    [752, 378],
    [900, 470],
    [530, 520],
    [980, 560],
    [420, 640],
    [1150, 700],
    [760, 560],
    [700, 660]
  ] as const
  const red = ['#b01c24', '#e9e9e4', '#b01c24']
  const white = ['#ece9df', '#15294d', '#ece9df']
  return [...places]
    .sort((left, right) => left[1] - right[1])
    .map(([x, y], index) => {
      const kit = index === 0 ? ['#d9d02a', '#d9d02a', '#d9d02a'] : index % 2 === 0 ? red : white
      return drawPlayer({ x, y, size: (y - 200) / 235, kit, stride: random() * 10 - 5 })
    })
    .join('')
}

interface Player {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly kit: readonly string[]
  readonly stride: number
}

function drawPlayer({ x, y, size, kit, stride }: Player): string {
  return `<g transform="translate(${x} ${y}) scale(${size.toFixed(2)})">
    <ellipse cx="22" cy="1" rx="30" ry="4" fill="#0a1606" opacity="0.5"/><ellipse cx="-20" cy="1" rx="26" ry="3.4" fill="#0a1606" opacity="0.35"/>
    <path d="M-4 -34 L${-7 - stride} -17 L${-9 - stride * 1.6} 0 M4 -34 L${7 + stride} -17 L${5 + stride * 2} 0" stroke="#8a5f48" stroke-width="5.4" fill="none"/>
    <path d="M${-7.5 - stride} -14 L${-9 - stride * 1.6} -1 M${7 + stride} -14 L${5 + stride * 2} -1" stroke="${kit[2]}" stroke-width="5.6"/>
    <path d="M-9 -44 L9 -44 L${11 + stride / 2} -27 L1 -27 L0 -34 L-1 -27 L${-11 - stride / 2} -27 Z" fill="${kit[1]}"/>
    <path d="M-10 -70 Q0 -74 10 -70 L11 -42 L-11 -42 Z" fill="${kit[0]}"/><path d="M-10 -69 L${-18 + stride / 2} -52 M10 -69 L${18 + stride / 2} -54" stroke="${kit[0]}" stroke-width="6.5" stroke-linecap="round"/>
    <path d="M3 -70 L10 -70 L11 -28 L4 -28 Z" fill="#000" opacity="0.22"/><ellipse cx="0" cy="-78" rx="5.4" ry="6.6" fill="#8f6650"/><path d="M-5.6 -79 Q-5 -86 0 -86 Q5 -86 5.6 -79 Q0 -82 -5.6 -79 Z" fill="#1c130e"/></g>`
}

function drawLamps(): string {
  return [250, 300, 350, 1150, 1200, 1250]
    .flatMap((x) => [22, 38].map((y) => `<circle cx="${x}" cy="${y}" r="8" fill="#fbfdff"/>`))
    .join('')
}
