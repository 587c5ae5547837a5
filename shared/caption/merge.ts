import { diffTokens } from './diff-tokens.ts'
import { isSpace, splitWords } from './split-words.ts'

/** A part of a merge: text that is settled, or a place where both sides changed the base differently. */
export type MergePart =
  | { readonly kind: 'settled'; readonly text: string }
  | { readonly kind: 'conflict'; readonly base: string; readonly ours: string; readonly theirs: string }

/** The merged text, or the parts of a text with at least one conflict. */
export type MergeResult = { readonly text: string } | { readonly conflict: readonly MergePart[] }

/** Base tokens `from` to `to` (exclusive) become `words`. */
interface Edit {
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
}

interface Region {
  readonly from: number
  readonly to: number
  readonly ours: readonly Edit[]
  readonly theirs: readonly Edit[]
}

function listEdits(base: readonly string[], side: readonly string[]): readonly Edit[] {
  const edits: Edit[] = []
  let at = 0
  for (const change of diffTokens(base, side)) {
    if (!change.same) edits.push({ from: at, to: at + change.from.length, words: change.to })
    at += change.from.length
  }
  return edits
}

/** True when nothing but white space of the base stands between two places: neighbouring words change together. */
function touches(base: readonly string[], end: number, start: number): boolean {
  return start <= end || base.slice(end, start).every(isSpace)
}

function groupRegions(base: readonly string[], ours: readonly Edit[], theirs: readonly Edit[]): readonly Region[] {
  const all = [...ours.map((edit) => ({ edit, own: true })), ...theirs.map((edit) => ({ edit, own: false }))]
  all.sort((left, right) => left.edit.from - right.edit.from || left.edit.to - right.edit.to)
  const regions: Region[] = []
  for (const { edit, own } of all) {
    const last = regions.at(-1)
    const joins = last !== undefined && touches(base, last.to, edit.from)
    const region = joins ? last : { from: edit.from, to: edit.to, ours: [], theirs: [] }
    const grown: Region = {
      from: region.from,
      to: Math.max(region.to, edit.to),
      ours: own ? [...region.ours, edit] : region.ours,
      theirs: own ? region.theirs : [...region.theirs, edit]
    }
    if (joins) regions[regions.length - 1] = grown
    else regions.push(grown)
  }
  return regions
}

/** The region's text with one side's edits. */
function applyEdits(base: readonly string[], { from, to }: Region, edits: readonly Edit[]): string {
  let text = ''
  let at = from
  for (const edit of edits) {
    text += base.slice(at, edit.from).join('') + edit.words.join('')
    at = edit.to
  }
  return text + base.slice(at, to).join('')
}

function settle(base: readonly string[], region: Region): MergePart {
  const ours = applyEdits(base, region, region.ours)
  const theirs = applyEdits(base, region, region.theirs)
  if (region.theirs.length === 0 || ours === theirs) return { kind: 'settled', text: ours }
  if (region.ours.length === 0) return { kind: 'settled', text: theirs }
  return { kind: 'conflict', base: base.slice(region.from, region.to).join(''), ours, theirs }
}

function joinSettled(parts: readonly MergePart[]): readonly MergePart[] {
  const joined: MergePart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.kind === 'settled' && part.text === '') continue
    if (part.kind === 'settled' && last?.kind === 'settled') {
      joined[joined.length - 1] = { kind: 'settled', text: last.text + part.text }
    } else joined.push(part)
  }
  return joined
}

/**
 * Two edits of one text put together by words, or where they cannot be.
 *
 * A side that did not change the base gives way to the other; the same change on both sides is made once. Changes of
 * overlapping or neighbouring words are a conflict, never a guess. Swapping the sides swaps only the names in conflicts.
 */
export function mergeTexts(base: string, ours: string, theirs: string): MergeResult {
  if (ours === theirs || theirs === base) return { text: ours }
  if (ours === base) return { text: theirs }
  const words = splitWords(base)
  const parts: MergePart[] = []
  let at = 0
  for (const region of groupRegions(words, listEdits(words, splitWords(ours)), listEdits(words, splitWords(theirs)))) {
    parts.push({ kind: 'settled', text: words.slice(at, region.from).join('') }, settle(words, region))
    at = region.to
  }
  parts.push({ kind: 'settled', text: words.slice(at).join('') })
  const joined = joinSettled(parts)
  if (joined.some((part) => part.kind === 'conflict')) return { conflict: joined }
  return { text: joined.map((part) => (part.kind === 'settled' ? part.text : '')).join('') }
}
