/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface SeededRandom {
  /** A number from 0 up to, without, 1. */
  next(): number
  /** One of the items. */
  pick<Item>(items: readonly [Item, ...Item[]]): Item
  /** True in the given share of cases. */
  chance(share: number): boolean
}

/** Random numbers from a seed. */
export function seedRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    chance: (share) => next() < share
  }
}
