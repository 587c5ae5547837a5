import type { FieldReading } from '../../shared/contract/fields.ts'
import type { PhotoReading } from '../../shared/contract/photo.ts'
import { fieldTable } from '../../shared/fields/field-table.ts'
import { layOutValue } from './lay-out-value.ts'
import { printLine } from './output.ts'

const labelWidth = 18

/** Prints one photo: its fields with where their copies stand; copies that disagree each with its own value, marked ≠. */
export function printReading(reading: PhotoReading): void {
  const { path, format, width, height, locked, refusal, warnings, fields } = reading
  const state = [refusal === undefined ? 'can be written' : refusal.message, ...(locked ? ['locked by a notice'] : [])]
  printLine(path)
  printLine(`  ${format}, ${width} × ${height}: ${state.join(', ')}`)
  for (const { key, label } of fieldTable) {
    const field = fields[key]
    if (field !== undefined) printField(label, field)
  }
  for (const warning of warnings) printLine(`  ! ${warning}`)
  printLine()
}

function printField(label: string, { value, disagree, copies }: FieldReading): void {
  const containers = [...new Set(copies.map(({ container }) => container))].join(' ')
  const [first = '', ...more] = layOutValue(value)
  printLine(`${disagree ? '≠ ' : '  '}${label.padEnd(labelWidth)}${first}${more.length > 0 ? '' : `  [${containers}]`}`)
  for (const [index, line] of more.entries())
    printLine(`${' '.repeat(labelWidth + 2)}${line}${index < more.length - 1 ? '' : `  [${containers}]`}`)
  if (!disagree) return
  for (const { block, tag, value: held } of copies)
    for (const [index, line] of layOutValue(held).entries())
      printLine(`${' '.repeat(labelWidth + 4)}${index === 0 ? `${block}:${tag} = ` : '  '}${line}`)
}
