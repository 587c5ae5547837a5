import { excerptDiff } from '../../shared/caption/excerpt-diff.ts'
import { diffWords } from '../../shared/caption/word-diff.ts'
import type { FieldPart } from '../../shared/fields/field-part.ts'
import type { FieldValue } from '../../shared/fields/field-value.ts'
import { isListValue, isStructuresValue, readAsList } from '../../shared/fields/field-value.ts'
import { flattenStructures } from '../../shared/fields/flatten-structures.ts'
import { readLanguages } from '../services/changes/same-value.ts'

/**
 * Two values of a field as one line: "[-wrong-]{+right+}" with a few words around. Lists are compared item by item, languages and the parts of
 * structures one by one, each with its name.
 */
export function markDiff(
  from: FieldValue | undefined,
  to: FieldValue | undefined,
  parts: readonly FieldPart[] = []
): string {
  if (isStructuresValue(from) || isStructuresValue(to)) return markStructures(from, to, parts)
  if (isListValue(from) || isListValue(to)) return markLists(readAsList(from), readAsList(to))
  const old = readLanguages(from)
  const now = readLanguages(to)
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((tag) => old[tag] !== now[tag])
  return changed
    .map((tag) => `${tag === 'x-default' ? '' : `(${tag}) `}${markTexts(old[tag] ?? '', now[tag] ?? '')}`)
    .join('  ')
}

function markStructures(from: FieldValue | undefined, to: FieldValue | undefined, parts: readonly FieldPart[]): string {
  const [old, now] = [from, to].map((value) => new Map(listParts(value, parts)))
  const paths = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])]
  return paths
    .filter((path) => old?.get(path) !== now?.get(path))
    .map((path) => `${path}: ${markTexts(old?.get(path) ?? '', now?.get(path) ?? '')}`)
    .join('  ')
}

// Numbered always, so that a second one does not rename the first.
function listParts(value: FieldValue | undefined, parts: readonly FieldPart[]): readonly (readonly [string, string])[] {
  if (!isStructuresValue(value)) return []
  return value.flatMap((structure, index) =>
    flattenStructures([structure], parts, `${index + 1}`).map(({ path, text }) => [path, text] as const)
  )
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
