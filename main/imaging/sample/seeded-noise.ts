/** Noise that is the same for the same seed: random numbers, and smooth fields over the plane with values from 0 to 1. */
export interface SeededNoise {
  /** The next random number, 0 to 1. */
  readonly random: () => number
  /** Smooth noise with one bump a unit. */
  readonly at: (x: number, y: number) => number
  /** Noise with finer and finer detail, as clouds have it. */
  readonly cloud: (x: number, y: number, octaves: number) => number
  /** Noise folded into sharp crests, as mountains have them. */
  readonly crest: (x: number, y: number, octaves: number) => number
}

const side = 256
const mask = side - 1
// Turns each octave against the one before, or the grid of the lattice shows.
const cosine = 0.8
const sine = 0.6

/** Random numbers from 0 to 1 by the mulberry32 generator: fast, and good enough for pictures. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Noise from a seed. */
export function createNoise(seed: number): SeededNoise {
  const random = createRandom(seed)
  const lattice = Float32Array.from({ length: side * side }, random)

  const at = (x: number, y: number): number => {
    const left = Math.floor(x)
    const top = Math.floor(y)
    const u = x - left
    const v = y - top
    const across = u * u * (3 - 2 * u)
    const down = v * v * (3 - 2 * v)
    const row = (top & mask) * side
    const next = ((top + 1) & mask) * side
    const column = left & mask
    const right = (left + 1) & mask
    const a = lattice[row + column] ?? 0
    const b = lattice[row + right] ?? 0
    const c = lattice[next + column] ?? 0
    const d = lattice[next + right] ?? 0
    const upper = a + (b - a) * across
    return upper + (c + (d - c) * across - upper) * down
  }

  // Two loops alike: a function passed in for the one line that differs takes twice the time, and pictures are made of this.
  const cloud = (x: number, y: number, octaves: number): number => {
    let px = x
    let py = y
    let strength = 0.5
    let total = 0
    for (let octave = 0; octave < octaves; octave += 1) {
      total += strength * at(px, py)
      const turned = (px * cosine - py * sine) * 2.03 + 17.3
      py = (px * sine + py * cosine) * 2.03 + 9.1
      px = turned
      strength *= 0.5
    }
    return total / (1 - 2 * strength)
  }

  const crest = (x: number, y: number, octaves: number): number => {
    let px = x
    let py = y
    let strength = 0.5
    let total = 0
    for (let octave = 0; octave < octaves; octave += 1) {
      const fold = 1 - Math.abs(2 * at(px, py) - 1)
      total += strength * fold * fold
      const turned = (px * cosine - py * sine) * 2.03 + 17.3
      py = (px * sine + py * cosine) * 2.03 + 9.1
      px = turned
      strength *= 0.5
    }
    return total / (1 - 2 * strength)
  }

  return { random, at, cloud, crest }
}
