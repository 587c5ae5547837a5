import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { listTexts } from '../../../shared/fields/field-value.ts'
import { writeIimForm } from '../iim/iim-forms.ts'
import type { PhotoRead } from '../reader/read-photo.ts'

/** The texts as IIM writes them: a genre with its number, a subject as "IPTC:15054000:::". What IIM has no form for is left out. */
export function composeIimTexts(
  { reading }: Pick<PhotoRead, 'reading'>,
  field: FieldDefinition<FieldKey>,
  texts: readonly string[]
): readonly string[] {
  if (field.iim?.form === undefined) return texts
  const present = (reading.fields[field.key]?.copies ?? [])
    .filter(({ container }) => container === 'iim')
    .flatMap(({ value }) => listTexts(value))
  return texts.map((text) => writeIimForm(field, text, present)).filter((text) => text !== null)
}
