import type { FieldReadings } from '../contract/fields.ts'
import type { FieldDefinition } from '../fields/field-definition.ts'
import type { FieldKey } from '../fields/field-table.ts'
import { fieldKeys, findField } from '../fields/find-field.ts'
import { mapTexts } from '../fields/map-texts.ts'
import type { TextFinder, TextHit } from './text-finder.ts'

/** One place in a photo's fields. `text` is the whole text it stands in, `place` which one of the field's texts. */
export interface FieldHit extends TextHit {
  readonly id: string
  readonly field: FieldKey
  readonly place: string
  readonly text: string
}

const wordKinds: ReadonlySet<FieldDefinition['kind']> = new Set(['text', 'languages', 'list', 'structures', 'url'])

/** The fields in which words can be replaced: not codes, dates and numbers, and nothing another program keeps for itself. */
export const replaceableFields: readonly FieldKey[] = fieldKeys.filter((key) => {
  const { kind, readOnly, vocabulary, items } = findField(key)
  return wordKinds.has(kind) && readOnly !== true && vocabulary === undefined && items === undefined
})

/** Names a place for as long as its photo and the query stay the same. */
function nameHit(field: FieldKey, place: string, start: number): string {
  return `${field}/${place}/${start}`
}

/** Every place of the query in the desk values of these fields, in table order. */
export function findHits(finder: TextFinder, fields: FieldReadings, keys: readonly FieldKey[]): readonly FieldHit[] {
  return keys.flatMap((field) => {
    const value = fields[field]?.value
    const hits: FieldHit[] = []
    if (value === undefined) return hits
    mapTexts(value, (text, place) => {
      for (const hit of finder.find(text))
        hits.push({ ...hit, id: nameHit(field, place, hit.start), field, place, text })
      return text
    })
    return hits
  })
}
