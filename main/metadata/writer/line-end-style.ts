import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { readIimText } from '../iim/iim-block.ts'
import { isTextDataset } from '../iim/iim-text-datasets.ts'
import type { PhotoRead } from '../reader/read-photo.ts'

/**
 * The line end of a file's IIM: the field's own, else that of any other text; null where there is none to go by.
 *
 * Photoshop and Photo Mechanic may keep CR in IIM while XMP has LF: a file keeps its own style.
 */
export function findLineEnd({ blocks, reading }: PhotoRead, field: FieldDefinition<FieldKey>): string | null {
  const own = reading.fields[field.key]?.copies.filter((copy) => copy.container === 'iim') ?? []
  const others = blocks.flatMap((block) =>
    block.datasets.filter(isTextDataset).map((dataset) => readIimText(block, dataset))
  )
  for (const text of [...own.map((copy) => readAsText(copy.value)), ...others]) {
    const found = /\r\n|\r|\n/.exec(text)?.[0]
    if (found !== undefined) return found
  }
  return null
}

/** The text with these line ends; as it is where there is none to go by. */
export function applyLineEnd(text: string, lineEnd: string | null): string {
  return lineEnd === null ? text : text.replace(/\r\n|\r|\n/g, lineEnd)
}
