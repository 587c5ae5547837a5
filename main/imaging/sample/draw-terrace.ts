import type { SeededNoise } from './seeded-noise.ts'

const horizon = 470
const focal = 900
const eye = 3.1
const centre = 750
const bricks = ['#5e3428', '#6a3f30', '#553128', '#74503e', '#644037', '#7a6a58']
const doors = ['#1f2d3a', '#5a1a1c', '#22382a', '#2c2c2c']

/** Two rows of brick houses along a street, standing in water or mirrored in it; the same seed gives the same street. */
export function drawTerrace({ random }: SeededNoise, how: 'standing' | 'mirrored'): string {
  const up = how === 'standing' ? 1 : -1
  const at = (x: number, y: number, z: number) =>
    `${(centre + (focal * x) / z).toFixed(1)} ${(horizon - (focal * (y * up - eye)) / z).toFixed(1)}`
  const houses: { z: number; svg: string }[] = []
  for (const side of [-1, 1]) {
    for (let house = 0; house < 16; house += 1) {
      const z = 5.6 + house * 5
      houses.push({ z, svg: drawHouse({ side: side * 7.2, z, random, at }) })
    }
  }
  return houses
    .sort((left, right) => right.z - left.z)
    .map(({ svg }) => svg)
    .join('')
}

interface House {
  readonly side: number
  readonly z: number
  readonly random: () => number
  readonly at: (x: number, y: number, z: number) => string
}

function drawHouse({ side, z, random, at }: House): string {
  const out = Math.sign(side)
  const eaves = 5.6 + random() * 0.5
  const far = z + 5
  const face = (from: number, low: number, to: number, high: number, fill: string) =>
    `<path d="M${at(side, low, z + from)} L${at(side, high, z + from)} L${at(side, high, z + to)} L${at(side, low, z + to)} Z" fill="${fill}"/>`
  const wall = face(0, 0, 5, eaves, pick(bricks, random()))
  const ridge = side + out * 4
  const roof = `<path d="M${at(side - out * 0.3, eaves, z)} L${at(ridge, eaves + 2.7, z)} L${at(ridge, eaves + 2.7, far)} L${at(side - out * 0.3, eaves, far)} Z" fill="#33343a"/>`
  const chimney = `<path d="M${at(side + out * 3, eaves + 1.6, z + 0.2)} L${at(side + out * 3, eaves + 3.9, z + 0.2)} L${at(side + out * 3, eaves + 3.9, z + 1.3)} L${at(side + out * 3, eaves + 1.6, z + 1.3)} Z" fill="#4a2d24"/>`
  const pane = (from: number, low: number, to: number, high: number) =>
    face(from - 0.1, low - 0.12, to + 0.1, high + 0.1, '#bdb8ad') +
    face(from, low, to, high, random() < 0.15 ? '#b59a5c' : '#22272d')
  const windows = pane(0.7, 3.5, 1.9, 4.9) + pane(3.1, 3.5, 4.3, 4.9) + pane(2.9, 1.1, 4.4, 2.6)
  const door = face(0.8, 0, 1.9, 2.4, '#c4bfb3') + face(0.92, 0, 1.78, 2.25, pick(doors, random()))
  const wet = face(0, 0, 5, 0.45, '#221d18')
  const pipe = face(0.02, 0, 0.14, eaves, '#1d1d1f')
  return chimney + roof + wall + door + windows + wet + pipe
}

function pick(from: readonly string[], share: number): string {
  return from[Math.floor(share * from.length)] ?? ''
}
