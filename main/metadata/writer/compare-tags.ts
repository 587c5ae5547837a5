import type { TagEntry, TagValue } from '../reader/tag-entries.ts'

/** Says whether a tag may differ after a write, because it is planned or follows from the write itself. */
export type MayDiffer = (tag: { readonly group: string; readonly name: string }) => boolean

/** A tag that is not what it was. */
export interface TagDifference {
  readonly tag: string
  readonly before: readonly TagValue[]
  readonly after: readonly TagValue[]
}

/** The tags that differ between two readings of all tags and may not. A tag a file holds several times is compared in file order. */
export function compareTags(
  before: readonly TagEntry[],
  after: readonly TagEntry[],
  mayDiffer: MayDiffer
): readonly TagDifference[] {
  const old = groupByTag(before, mayDiffer)
  const now = groupByTag(after, mayDiffer)
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((tag) => {
    const difference = { tag, before: old.get(tag) ?? [], after: now.get(tag) ?? [] }
    return isSame(difference.before, difference.after) ? [] : [difference]
  })
}

function groupByTag(entries: readonly TagEntry[], mayDiffer: MayDiffer): ReadonlyMap<string, readonly TagValue[]> {
  const groups = new Map<string, TagValue[]>()
  for (const entry of entries) {
    if (mayDiffer(entry) || isEmptyList(entry)) continue
    const tag = `${entry.group}:${entry.name}`
    const values = groups.get(tag)
    if (values === undefined) groups.set(tag, [entry.value])
    else values.push(entry.value)
  }
  return groups
}

// An XMP list without items, which ExifTool reads as empty text, says nothing; GIMP writes one for every property it knows. It goes with a write.
function isEmptyList({ group, value }: TagEntry): boolean {
  return group.startsWith('XMP-') && value === ''
}

// Text where a list belongs is a list of that text; ExifTool mends the form when it writes.
function isSame(one: readonly TagValue[], other: readonly TagValue[]): boolean {
  return JSON.stringify(one.map(asList)) === JSON.stringify(other.map(asList))
}

function asList(value: TagValue): TagValue {
  return typeof value === 'string' ? [value] : value
}
