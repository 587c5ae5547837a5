import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import type { FieldPart } from '../../../shared/fields/field-part.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import type { FieldStructure, FieldValue, StructurePart } from '../../../shared/fields/field-value.ts'
import { findVocabulary } from '../../../shared/fields/find-vocabulary.ts'
import type { VocabularyName } from '../../../shared/fields/vocabulary-name.ts'

/** Which of two examples: the first, or one that differs from it in every field. */
export type ExampleTurn = 0 | 1

/** The fields a desk can write. */
export const writableFields: readonly FieldDefinition<FieldKey>[] = fieldTable.filter(
  ({ readOnly }: FieldDefinition) => readOnly !== true
)

/** A value that fits the field, made from the table alone: every part of every structure, codes of the lists. */
export function exampleValue(field: FieldDefinition<FieldKey>, turn: ExampleTurn): FieldValue {
  const text = exampleText(field, turn)
  switch (field.kind) {
    case 'list':
      return field.iim?.maxBytes === 3 || turn === 1 ? [text] : [text, exampleText(field, 1)]
    case 'structures':
      return exampleStructures(field.parts ?? [], turn, field.single === true ? 1 : 2)
    default:
      return text
  }
}

function exampleText(field: FieldDefinition<FieldKey>, turn: ExampleTurn): string {
  const { kind, items, vocabulary, iim, label } = field
  if (vocabulary !== undefined) return exampleCode(vocabulary, turn)
  const what = items ?? kind
  if (what === 'date')
    return field.list || turn === 1 ? (['2026-05-12', '2025'][turn] ?? '') : '2026-05-12T05:48:31+05:30'
  if (what === 'number') return (['3', '21'][turn] ?? '').padStart(iim?.form === 'digits' ? iim.maxBytes : 0, '0')
  if (what === 'flag') return ['true', 'false'][turn] ?? ''
  if (what === 'url') return `https://example.org/${field.key}/${turn}?a=b&c=d`
  const words = `${turn === 0 ? 'Ä' : 'Ø'} ${label} & <${turn}>`
  return iim === undefined ? `${words} | {x}, [y]` : cutToBytes(words, iim.maxBytes)
}

function exampleStructures(parts: readonly FieldPart[], turn: ExampleTurn, count: number): readonly FieldStructure[] {
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(parts.map((part) => [part.key, examplePart(part, turn, index)]))
  )
}

function examplePart(part: FieldPart, turn: ExampleTurn, index: number): StructurePart {
  const text = ` ${part.label} ${turn}${index}: a|b, {c} [d] = "e" &amp; <f>\nnext `
  switch (part.kind) {
    case 'languages':
      return turn === 0 ? { 'x-default': text, fr: `${text}é`, 'pt-BR': 'ã' } : text
    case 'list':
      return [text, 'zweite']
    case 'date':
      return turn === 0 ? '2024-02' : '2019-12-31T23:59:59Z'
    case 'number':
      return `${turn + index}.25`
    case 'url':
      return `https://example.org/${index}?a,b=|c`
    case 'choice':
      return part.vocabulary === undefined ? text : exampleCode(part.vocabulary, turn)
    case 'structure':
      return exampleStructures(part.parts ?? [], turn, 1)[0] ?? {}
    case 'structures':
      return exampleStructures(part.parts ?? [], turn, 2)
    case 'text':
      return text
  }
}

function exampleCode(name: VocabularyName, turn: ExampleTurn): string {
  const { terms } = findVocabulary(name)
  return terms[turn]?.code ?? ['01', '02'][turn] ?? ''
}

function cutToBytes(text: string, bytes: number): string {
  let cut = text
  while (Buffer.byteLength(cut) > bytes) cut = cut.slice(0, -1)
  return cut
}
