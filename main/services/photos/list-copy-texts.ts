import type { FieldReading } from '../../../shared/contract/fields.ts'
import { listTexts } from '../../../shared/fields/field-value.ts'

/** Every text a field holds, each once: of the desk value and of all copies, list items, languages and parts one by one. */
export function listCopyTexts(reading: FieldReading): string[] {
  const values = [reading.value, ...reading.copies.map((copy) => copy.value)]
  return [...new Set(values.flatMap(listTexts))]
}
