import { excerptDiff } from '../../shared/caption/excerpt-diff.ts'
import { diffWords } from '../../shared/caption/word-diff.ts'
import type { FieldValue } from '../../shared/fields/field-value.ts'
import { isListValue, readAsList, readAsText } from '../../shared/fields/field-value.ts'
import type { DiffStretch } from './diff-stretch.ts'

const stretchKinds = { same: 'same', del: 'deleted', ins: 'inserted' } as const

/** Two texts as stretches of a word diff. */
export function diffTexts(from: string, to: string): readonly DiffStretch[] {
  return diffWords(from, to).map(({ kind, text }) => ({ kind: stretchKinds[kind], text }))
}

/** Two texts as a diff shortened to what changed and the words around it. */
export function diffExcerpt(from: string, to: string): readonly DiffStretch[] {
  return shortenDiff(diffTexts(from, to))
}

/** A diff shortened to what changed, with about `around` UTF-16 units of what stays on each side. */
export function shortenDiff(stretches: readonly DiffStretch[], around?: number): readonly DiffStretch[] {
  const shortened = excerptDiff(stretches, around === undefined ? {} : { around })
  return shortened.map(({ kind, text }) => ({ kind: kind === 'gap' ? 'same' : kind, text }))
}

/** Two values as stretches of a word diff. Lists are compared item by item, so that an item is never struck in part. */
export function diffValues(from: FieldValue | undefined, to: FieldValue | undefined): readonly DiffStretch[] {
  if (!isListValue(from) && !isListValue(to)) return diffTexts(readAsText(from), readAsText(to))
  const old = readAsList(from)
  const now = readAsList(to)
  const gone = old.filter((item) => !now.includes(item))
  const fresh = now.filter((item) => !old.includes(item))
  const stretches: DiffStretch[] = []
  let taken = 0
  for (const item of old) {
    if (stretches.length > 0) stretches.push({ kind: 'same', text: ', ' })
    if (!gone.includes(item)) {
      stretches.push({ kind: 'same', text: item })
      continue
    }
    stretches.push({ kind: 'deleted', text: item })
    const next = fresh[taken]
    if (next === undefined) continue
    taken += 1
    stretches.push({ kind: 'same', text: ' ' }, { kind: 'inserted', text: next })
  }
  for (const item of fresh.slice(taken)) {
    if (stretches.length > 0) stretches.push({ kind: 'same', text: ', ' })
    stretches.push({ kind: 'inserted', text: item })
  }
  return stretches
}
