/** The keys of what takes the whole width of a form of two columns: what grows with its value, and what would stand alone beside a hole. */
export function findWide<Item extends { readonly key: string }>(
  items: readonly Item[],
  grows: (item: Item) => boolean
): ReadonlySet<Item['key']> {
  const wide = new Set<Item['key']>()
  let alone: Item['key'] | null = null
  for (const item of items) {
    if (!grows(item)) {
      alone = alone === null ? item.key : null
      continue
    }
    wide.add(item.key)
    if (alone !== null) wide.add(alone)
    alone = null
  }
  return alone === null ? wide : wide.add(alone)
}
