/** Numbers that look random and are the same for the same seed: mulberry32, by Tommy Ettinger, public domain. */
export interface SeededRandom {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number
  /** One of these. Throws for an empty list. */
  pick<Item>(items: readonly Item[]): Item
}

/** A row of numbers that begins anew with the same seed. */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  return {
    below,
    pick(items) {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('There is nothing to pick from')
      return item
    }
  }
}
