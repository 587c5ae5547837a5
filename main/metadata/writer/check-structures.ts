import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FieldPart } from '../../../shared/fields/field-part.ts'
import type { FieldStructure, FieldValue, LanguageTexts, StructurePart } from '../../../shared/fields/field-value.ts'
import { isListValue, isStructuresValue, listTexts } from '../../../shared/fields/field-value.ts'
import { toVocabularyCode } from '../../../shared/fields/find-vocabulary.ts'
import type { TextRule } from './check-text.ts'
import { checkText } from './check-text.ts'
import { refuseValue } from './refuse-value.ts'

/** What structures are checked against. `present`: what the photo holds, whose parts the table may not know. */
export interface StructureRule extends Pick<TextRule, 'label' | 'known'> {
  readonly parts: readonly FieldPart[]
  readonly present: readonly FieldValue[]
}

type PartRule = Omit<StructureRule, 'present'> & { readonly carried: ReadonlySet<string> }

// BCP 47 as far as ExifTool's tag names carry it.
const languageTag = /^(?:x-default|[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)$/

/** Throws DeskError `bad-input` for a language that is no language tag. */
export function checkLanguageTags(label: string, languages: LanguageTexts): void {
  for (const language of Object.keys(languages))
    if (!languageTag.test(language))
      throw refuseValue(label, `cannot be in ${JSON.stringify(language)}, which is no language tag`)
}

/** The structures without empty parts, each part checked as the table says. A part no table has is let through where the photo has it. */
export function checkStructures(
  structures: readonly FieldStructure[],
  { present, ...rule }: StructureRule
): readonly FieldStructure[] {
  return checkAll(structures, { ...rule, carried: new Set(present.flatMap(listPartNames)) })
}

function checkAll(structures: readonly FieldStructure[], rule: PartRule): readonly FieldStructure[] {
  return structures.map((one) => checkOne(one, rule)).filter((one) => Object.keys(one).length > 0)
}

function checkOne(structure: FieldStructure, rule: PartRule): FieldStructure {
  const parts = Object.entries(structure).flatMap(([key, value]) => {
    if (listTexts(value).every((text) => text === '')) return []
    const part = rule.parts.find((one) => one.key === key)
    return [[key, part === undefined ? checkUnknown(key, value, rule) : checkPart(part, value, rule)] as const]
  })
  return Object.fromEntries(parts)
}

function checkPart(part: FieldPart, value: StructurePart, rule: PartRule): StructurePart {
  const label = `${rule.label}: ${part.label}`
  const check = (text: string): string => {
    const code = part.vocabulary === undefined ? text : toVocabularyCode(part.vocabulary, text)
    checkText(code, { label, kind: part.kind, vocabulary: part.vocabulary, known: rule.known })
    return code
  }
  const { parts = [] } = part
  switch (part.kind) {
    case 'list':
      if (typeof value !== 'string' && !isListValue(value)) throw refuseValue(label, 'is a list of texts')
      return [value]
        .flat()
        .filter((text) => text !== '')
        .map(check)
    case 'structures':
      if (isStructuresValue(value)) return checkAll(value, { ...rule, label, parts })
      if (typeof value === 'string' || isListValue(value)) throw refuseValue(label, 'has parts: give them by name')
      return checkAll([toStructure(value)], { ...rule, label, parts })
    case 'structure':
      if (typeof value === 'string' || Array.isArray(value)) throw refuseValue(label, 'has parts: give them by name')
      return checkOne(toStructure(value), { ...rule, label, parts })
    case 'languages':
      return typeof value === 'string' ? check(value) : checkLanguages(label, value, check)
    default:
      if (typeof value !== 'string') throw refuseValue(label, 'is one text')
      return check(value)
  }
}

function checkLanguages(
  label: string,
  value: Exclude<StructurePart, string>,
  check: (text: string) => string
): StructurePart {
  const texts = Object.entries<StructurePart>(value)
  const languages: Record<string, string> = {}
  for (const [language, text] of texts) {
    if (Array.isArray(value) || typeof text !== 'string') throw refuseValue(label, 'is one text, or texts by language')
    if (text !== '') languages[language] = check(text)
  }
  checkLanguageTags(label, languages)
  return languages
}

// An image region may hold any property ExifTool knows, named with its group; a part nobody knows would be lost when the structure is written.
function checkUnknown(key: string, value: StructurePart, { label, parts, carried }: PartRule): StructurePart {
  if (!carried.has(key)) {
    const names = parts.map((part) => part.key).join(', ')
    throw refuseValue(label, `has no part ${JSON.stringify(key)}; its parts are ${names}`)
  }
  if (!key.startsWith('XMP-')) throw unknownPart(label, key)
  for (const text of listTexts(value)) checkText(text, { label: `${label}: ${key}`, kind: 'text', known: 'any' })
  return value
}

function unknownPart(label: string, key: string): DeskError {
  return new DeskError(
    'format-not-writable',
    `${label} holds a part that is in no standard (${key}) and would be lost in writing it. Nothing was written. Change it in the program that wrote it, or give the field a wholly new value.`
  )
}

function toStructure(value: Exclude<StructurePart, string>): FieldStructure {
  return Object.fromEntries(Object.entries<StructurePart>(value))
}

function listPartNames(value: FieldValue | StructurePart): readonly string[] {
  if (typeof value === 'string') return []
  const names = Array.isArray(value) ? [] : Object.keys(value)
  return [...names, ...Object.values<StructurePart>(value).flatMap(listPartNames)]
}
