import type { FieldReading } from '../../shared/contract/fields.ts'

/** Every text a field holds, each once: of the desk value and of all copies, list items and languages one by one. */
export function listCopyTexts(reading: FieldReading): string[] {
  const values = [reading.value, ...reading.copies.map((copy) => copy.value)]
  return [...new Set(values.flatMap((value) => (typeof value === 'string' ? [value] : Object.values(value))))]
}
