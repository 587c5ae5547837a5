import type { FieldDefinition } from '../../../../shared/fields/field-definition.ts'
import type { FieldPart } from '../../../../shared/fields/field-part.ts'
import type { FieldStructure, FieldValue, StructurePart } from '../../../../shared/fields/field-value.ts'
import { findVocabulary } from '../../../../shared/fields/find-vocabulary.ts'

// Letters of several scripts, and what programs take for something else: entities, separators, brackets, blanks.
const texts = ['Ünïcode |{x}', '&lt; Привет <b>, 北京 – “q” 📷', 'two\nlines & in  one', 'a;b,c [d] #e é']

/** The n-th value that a field may have: as long as its IIM dataset allows, and fit for its kind. */
export function makeFieldValue(field: FieldDefinition, number: number): FieldValue {
  return field.list || field.parts !== undefined ? makeFieldItems(field, [number]) : makeText(field, number)
}

/** A value of a list of as many items or structures as there are numbers. */
export function makeFieldItems(field: FieldDefinition, numbers: readonly number[]): FieldValue {
  const { parts } = field
  return parts === undefined
    ? numbers.map((number) => makeListItem(field, number))
    : numbers.map((number) => makeStructure(parts, number))
}

function makeListItem(field: FieldDefinition, number: number): string {
  return makeText({ ...field, kind: field.items ?? (field.vocabulary === undefined ? 'text' : 'choice') }, number)
}

function makeText(field: FieldDefinition, number: number): string {
  const { kind, vocabulary, iim, xmp, items } = field
  if (vocabulary !== undefined) return findTerm(vocabulary, number)
  if (kind === 'date') return makeDate(field, number)
  if (kind === 'number') {
    const digits = makeNumber(xmp?.type === 'real' || items === undefined ? number : number + 10)
    return iim?.form === 'digits' ? digits.padStart(iim.maxBytes, '0') : digits
  }
  if (kind === 'flag') return number % 2 === 0 ? 'true' : 'false'
  if (kind === 'url') return `https://example.org/${number}`
  if (iim?.form === 'genre') return `${['Current', 'Feature'][number % 2]}`
  return cutToBytes(`${number} ${texts[number % texts.length]}`, iim?.maxBytes ?? 2000)
}

function makeDate({ iim, items }: FieldDefinition, number: number): string {
  const day = `2031-03-0${1 + (number % 9)}`
  return items === 'date' || (iim !== undefined && iim.time === undefined) ? day : `${day}T10:00:51+01:00`
}

function makeNumber(number: number): string {
  return `${1 + (number % 5)}`
}

function findTerm(vocabulary: NonNullable<FieldDefinition['vocabulary']>, number: number): string {
  const { terms } = findVocabulary(vocabulary)
  const term = terms[number % terms.length]
  if (term === undefined) throw new Error(`The vocabulary ${vocabulary} is empty`)
  return term.code
}

function makeStructure(parts: readonly FieldPart[], number: number): FieldStructure {
  return Object.fromEntries(parts.map((part, index) => [part.key, makePart(part, number + index)]))
}

function makePart({ kind, parts = [], vocabulary }: FieldPart, number: number): StructurePart {
  const text = `${number} ${texts[number % texts.length]}`
  switch (kind) {
    case 'structure':
      return makeStructure(parts, number)
    case 'structures':
      return [makeStructure(parts, number), makeStructure(parts, number + 1)]
    case 'languages':
      return { 'x-default': text, fr: `fr ${text}` }
    case 'list':
      return [text, 'second, with a comma']
    case 'date':
      return `2029-0${1 + (number % 9)}`
    case 'number':
      return makeNumber(number)
    case 'url':
      return `https://example.org/${number}`
    case 'choice':
      return vocabulary === undefined ? text : findTerm(vocabulary, number)
    case 'text':
      return vocabulary === undefined ? text : findTerm(vocabulary, number)
  }
}

function cutToBytes(text: string, bytes: number): string {
  const letters = [...text]
  while (Buffer.byteLength(letters.join('')) > bytes) letters.pop()
  return letters.join('').trim()
}
