import type { FieldReading, FieldReadings } from '../../../shared/contract/fields.ts'
import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import type { FieldStructure, FieldValue, LanguageTexts } from '../../../shared/fields/field-value.ts'
import { isLanguagesValue, isListValue, isStructuresValue, listTexts } from '../../../shared/fields/field-value.ts'
import { toVocabularyCode } from '../../../shared/fields/find-vocabulary.ts'
import type { FieldAssignments } from '../../services/ports/metadata-writer.ts'
import { checkLanguageTags, checkStructures } from './check-structures.ts'
import { checkText } from './check-text.ts'
import { refuseValue } from './refuse-value.ts'

/** A new value of a field, checked for its shape: one text has `text`, a list `list`, languages `languages`, structures `structures`. */
export type CheckedValue =
  | { readonly kind: 'clear' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly list: readonly string[] }
  | { readonly kind: 'languages'; readonly languages: LanguageTexts }
  | { readonly kind: 'structures'; readonly structures: readonly FieldStructure[] }

/** A field and its new value. */
export interface CheckedAssignment {
  readonly field: FieldDefinition<FieldKey>
  readonly value: CheckedValue
}

/**
 * The new values in table order, each fit for its field. Throws DeskError `bad-input` and `character-refused`.
 *
 * Codes, numbers and addresses are checked where they are new: what `present` holds already is let through, whatever it is. `'any'` lets all
 * through, for values that were read from a photo.
 */
export function checkAssignments(
  assign: FieldAssignments,
  present: FieldReadings | 'any'
): readonly CheckedAssignment[] {
  return fieldTable.flatMap((field) => {
    const value = assign[field.key]
    if (value === undefined) return []
    if (field.readOnly) throw refuseValue(field.label, 'is kept by another program and can only be read')
    const check = new ValueCheck(field, present === 'any' ? 'any' : present[field.key])
    return [{ field, value: check.check(value) }]
  })
}

class ValueCheck {
  readonly #field: FieldDefinition<FieldKey>
  readonly #present: FieldReading | undefined
  readonly #known: ReadonlySet<string> | 'any'

  constructor(field: FieldDefinition<FieldKey>, present: FieldReading | undefined | 'any') {
    this.#field = field
    this.#present = present === 'any' ? undefined : present
    this.#known = present === 'any' ? 'any' : new Set(listPresent(present).flatMap(listTexts))
  }

  check(value: FieldValue | null): CheckedValue {
    const field = this.#field
    if (value === null || value === '') return { kind: 'clear' }
    if (typeof value === 'string') return this.#checkOne(value)
    if (isStructuresValue(value)) return this.#checkStructures(value)
    if (isListValue(value)) return this.#checkList(value)
    if (!isLanguagesValue(value)) throw refuseValue(field.label, 'is a list of texts or of structures, not of both')
    return this.#checkLanguages(value)
  }

  #checkOne(text: string): CheckedValue {
    if (this.#field.parts !== undefined) throw refuseValue(this.#field.label, 'has parts: give them by name')
    if (this.#field.list) return { kind: 'list', list: [this.#checkText(text)] }
    return { kind: 'text', text: this.#checkText(text) }
  }

  #checkList(list: readonly string[]): CheckedValue {
    if (list.length === 0) return { kind: 'clear' }
    if (!this.#field.list) throw refuseValue(this.#field.label, 'is one text, not a list')
    if (list.includes('')) throw refuseValue(this.#field.label, 'has an empty item in its list')
    return { kind: 'list', list: list.map((text) => this.#checkText(text)) }
  }

  #checkText(given: string): string {
    const { label, kind, items, vocabulary, xmp, iim } = this.#field
    const text = vocabulary === undefined ? given : toVocabularyCode(vocabulary, given)
    const whole = xmp?.type === 'integer' || items === 'number'
    const digits = iim?.form === 'digits' ? iim.maxBytes : undefined
    checkText(text, { label, kind: items ?? kind, vocabulary, whole, digits, known: this.#known })
    return text
  }

  #checkLanguages(languages: LanguageTexts): CheckedValue {
    const { label, kind, xmp } = this.#field
    if (xmp?.type !== 'lang-alt') throw refuseValue(label, 'has no languages: give one text')
    checkLanguageTags(label, languages)
    for (const text of Object.values(languages)) checkText(text, { label, kind, known: this.#known })
    return { kind: 'languages', languages }
  }

  #checkStructures(structures: readonly FieldStructure[]): CheckedValue {
    const { label, parts, single } = this.#field
    if (parts === undefined) throw refuseValue(label, 'has no parts: give a text')
    const checked = checkStructures(structures, {
      label,
      parts,
      known: this.#known,
      present: listPresent(this.#present)
    })
    if (checked.length === 0) return { kind: 'clear' }
    if (single && checked.length > 1) throw refuseValue(label, `holds one entry, not ${checked.length}`)
    return { kind: 'structures', structures: checked }
  }
}

function listPresent(present: FieldReading | undefined): readonly FieldValue[] {
  return present === undefined ? [] : [present.value, ...present.copies.map(({ value }) => value)]
}
