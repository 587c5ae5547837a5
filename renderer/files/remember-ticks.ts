/** The keys that were ticked last under this name, those that are none of `known` left out; `usual` where none were. */
export function recallTicks<Key extends string>(
  name: string,
  known: readonly Key[],
  usual: readonly Key[]
): ReadonlySet<Key> {
  const kept = window.localStorage.getItem(name)
  if (kept === null) return new Set(usual)
  const keys = new Set(kept.split(' '))
  return new Set(known.filter((key) => keys.has(key)))
}

/** Keeps the ticks for the next time. */
export function rememberTicks(name: string, ticked: ReadonlySet<string>): void {
  window.localStorage.setItem(name, [...ticked].join(' '))
}
