/** One entry of a list that is searched by typing. `note` stands at its right: a code, a value, a place. */
export interface ComboEntry {
  readonly key: string
  readonly label: string
  readonly note?: string | undefined
  /** Further words it is found by, in small letters. */
  readonly words?: string | undefined
}

/** A text as it is compared in searches: without case and accents. */
export const foldForSearch = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')

/** The entries that hold every typed word, those that begin with the text first. Case and accents do not matter. At most `most`. */
export function searchEntries<Entry extends ComboEntry>(
  entries: readonly Entry[],
  text: string,
  most: number
): readonly Entry[] {
  const wanted = foldForSearch(text.trim())
  const words = wanted.split(/\s+/)
  const found: Entry[] = []
  const first: Entry[] = []
  for (const entry of entries) {
    const label = foldForSearch(entry.label)
    const all = `${label} ${foldForSearch(entry.note ?? '')} ${entry.words ?? ''}`
    if (!words.every((word) => all.includes(word))) continue
    if (label.startsWith(wanted) || foldForSearch(entry.note ?? '') === wanted) first.push(entry)
    else found.push(entry)
  }
  return [...first, ...found].slice(0, most)
}
