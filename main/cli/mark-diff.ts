import { excerptDiff } from '../../shared/caption/excerpt-diff.ts'
import { diffWords } from '../../shared/caption/word-diff.ts'
import type { FieldValue } from '../../shared/fields/field-value.ts'
import { isListValue, readAsList } from '../../shared/fields/field-value.ts'
import { readLanguages } from '../services/same-value.ts'

/** Two values of a field as one line: "[-wrong-]{+right+}" with a few words around. Lists are compared item by item, languages one by one. */
export function markDiff(from: FieldValue | undefined, to: FieldValue | undefined): string {
  if (isListValue(from) || isListValue(to)) return markLists(readAsList(from), readAsList(to))
  const old = readLanguages(from)
  const now = readLanguages(to)
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((tag) => old[tag] !== now[tag])
  return changed
    .map((tag) => `${tag === 'x-default' ? '' : `(${tag}) `}${markTexts(old[tag] ?? '', now[tag] ?? '')}`)
    .join('  ')
}

function markTexts(from: string, to: string): string {
  return excerptDiff(diffWords(from, to))
    .map(({ kind, text }) => (kind === 'del' ? `[-${text}-]` : kind === 'ins' ? `{+${text}+}` : text))
    .join('')
}

function markLists(from: readonly string[], to: readonly string[]): string {
  const fresh = to.filter((item) => !from.includes(item))
  const kept = from.map((item) => {
    if (to.includes(item)) return item
    const instead = fresh.shift()
    return `[-${item}-]${instead === undefined ? '' : `{+${instead}+}`}`
  })
  return [...kept, ...fresh.map((item) => `{+${item}+}`)].join(', ')
}
