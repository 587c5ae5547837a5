import type { FieldValue, LanguageTexts } from '../fields/field-value.ts'
import { isLanguagesValue, isListValue } from '../fields/field-value.ts'
import { isSameStructure } from '../fields/same-structure.ts'
import { mergeTexts } from './merge.ts'

/** A value two people changed, put together; an absent value is none. `conflict`: their changes do not go together, and no value is proposed. */
export type MergedValue = { readonly value: FieldValue | undefined } | { readonly conflict: true }

/**
 * Two edits of one field's value put together: texts by words, languages each by itself, lists by their items (order of theirs, then what ours
 * added). Structures only as a whole. A side that changed nothing gives way to the other.
 */
export function mergeValues(
  base: FieldValue | undefined,
  ours: FieldValue | undefined,
  theirs: FieldValue | undefined
): MergedValue {
  if (isSame(ours, theirs) || isSame(theirs, base)) return { value: ours }
  if (isSame(ours, base)) return { value: theirs }
  const lists = [base ?? [], ours ?? [], theirs ?? []]
  const [before, own, other] = lists.filter(isListValue)
  if (before !== undefined && own !== undefined && other !== undefined) {
    return { value: mergeLists(before, own, other) }
  }
  const texts = [base ?? '', ours ?? '', theirs ?? ''].map(readLanguages)
  const [old, mine, their] = texts
  return old && mine && their ? mergeLanguages(old, mine, their) : { conflict: true }
}

function mergeLists(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const removed = new Set(base.filter((item) => !ours.includes(item)))
  const added = ours.filter((item) => !base.includes(item) && !theirs.includes(item))
  return [...theirs.filter((item) => !removed.has(item)), ...added]
}

function mergeLanguages(base: LanguageTexts, ours: LanguageTexts, theirs: LanguageTexts): MergedValue {
  const merged: Record<string, string> = {}
  for (const language of new Set([base, ours, theirs].flatMap(Object.keys))) {
    const text = mergeTexts(base[language] ?? '', ours[language] ?? '', theirs[language] ?? '')
    if (!('text' in text)) return { conflict: true }
    if (text.text !== '') merged[language] = text.text
  }
  const languages = Object.keys(merged)
  if (languages.length === 0) return { value: undefined }
  return { value: languages.length === 1 && merged['x-default'] !== undefined ? merged['x-default'] : merged }
}

function readLanguages(value: FieldValue): LanguageTexts | null {
  if (typeof value === 'string') return value === '' ? {} : { 'x-default': value }
  return isLanguagesValue(value) ? value : null
}

function isSame(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return isSameStructure(one, other)
}
