import type { FieldDefinition } from '../../shared/fields/field-definition.ts'
import type { FieldStructure, FieldValue } from '../../shared/fields/field-value.ts'
import { isLanguagesValue, isStructuresValue } from '../../shared/fields/field-value.ts'
import { isSameStructure } from '../../shared/fields/same-structure.ts'
import { phrase } from '../messages/phrase.ts'
import type { DiffStretch } from './diff-stretch.ts'
import { diffTexts, diffValues } from './diff-values.ts'
import type { ValueLine } from './lay-out-value.ts'
import { layOutStructure, layOutValue } from './lay-out-value.ts'

/** One changed line of a value: where in it, empty for a value of one line, and its word diff. */
export interface DiffLine {
  readonly path: string
  readonly stretches: readonly DiffStretch[]
}

/** What changed in a field's value, line by line: one language, or one part of a structure, a line. Lines that are the same are left out. */
export function diffFields(
  field: Pick<FieldDefinition, 'parts'>,
  from: FieldValue | undefined,
  to: FieldValue | undefined
): readonly DiffLine[] {
  if (isStructuresValue(from) || isStructuresValue(to))
    return diffStructures(field, isStructuresValue(from) ? from : [], isStructuresValue(to) ? to : [])
  if (hasLanguages(from) || hasLanguages(to)) return diffLines(linesOf(field, from), linesOf(field, to))
  return [{ path: '', stretches: diffValues(from, to) }]
}

function hasLanguages(value: FieldValue | undefined): boolean {
  return isLanguagesValue(value) && Object.keys(value).some((language) => language !== 'x-default')
}

function linesOf(field: Pick<FieldDefinition, 'parts'>, value: FieldValue | undefined): readonly ValueLine[] {
  if (value === undefined) return []
  return isLanguagesValue(value)
    ? Object.entries(value).map(([path, text]) => ({ path, text }))
    : layOutValue(field, value).map(({ text }) => ({ path: 'x-default', text }))
}

function diffLines(from: readonly ValueLine[], to: readonly ValueLine[]): readonly DiffLine[] {
  const paths = [...new Set([...from, ...to].map(({ path }) => path))]
  return paths.flatMap((path) => {
    const old = from.find((line) => line.path === path)?.text ?? ''
    const now = to.find((line) => line.path === path)?.text ?? ''
    return old === now ? [] : [{ path, stretches: diffTexts(old, now) }]
  })
}

/** Structures that stand on both sides are paired off first, so that one put in at the top does not change all below it. */
function diffStructures(
  field: Pick<FieldDefinition, 'parts'>,
  from: readonly FieldStructure[],
  to: readonly FieldStructure[]
): readonly DiffLine[] {
  const gone = withoutThose(from, to)
  const fresh = withoutThose(to, from)
  const parts = field.parts ?? []
  const many = Math.max(from.length, to.length) > 1
  const lines = Array.from({ length: Math.max(gone.length, fresh.length) }, (_, index) => {
    const [old, now] = [gone[index], fresh[index]]
    const place = (now ? to.indexOf(now) : old ? from.indexOf(old) : 0) + 1
    const path = many ? String(place) : ''
    return diffLines(old ? layOutStructure(parts, old, path) : [], now ? layOutStructure(parts, now, path) : [])
  }).flat()
  const moved = lines.length === 0 && !isSameStructure(from, to)
  return moved ? [{ path: '', stretches: [{ kind: 'same', text: phrase('ui.other-order') }] }] : lines
}

/** The structures of one list that the other does not hold as often. */
function withoutThose(one: readonly FieldStructure[], other: readonly FieldStructure[]): readonly FieldStructure[] {
  const left = [...other]
  return one.filter((structure) => {
    const at = left.findIndex((candidate) => isSameStructure(candidate, structure))
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
}
