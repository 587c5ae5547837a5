import type { FieldReading, FieldReadings } from '../../shared/contract/fields.ts'
import type { PhotoReading } from '../../shared/contract/photo.ts'
import type { FieldDefinition } from '../../shared/fields/field-definition.ts'
import { fieldTable } from '../../shared/fields/field-table.ts'
import { layOutValue } from './lay-out-value.ts'
import { printLine } from './output.ts'
import { printCharsets } from './print-charsets.ts'
import { printCredentials } from './print-credentials.ts'

const labelWidth = 18

/** Prints one photo: what kind of file it is, its fields, and what is worth knowing of it. */
export function printReading(reading: PhotoReading): void {
  const { path, format, width, height, lock, refusal, warnings, fields } = reading
  const state = lock === null ? (refusal?.message ?? 'can be written') : nameLock(lock)
  printLine(path)
  printLine(`  ${format}, ${width} × ${height}: ${state}`)
  printFields(fields)
  printCredentials(reading.credentials)
  for (const warning of warnings) printLine(`  ! ${warning}`)
  printCharsets(reading.charsets)
  printLine()
}

/** Prints fields with where their copies stand; copies that disagree each with its own value, marked ≠, and why one is shown. */
export function printFields(fields: FieldReadings): void {
  for (const field of fieldTable) {
    const held = fields[field.key]
    if (held !== undefined) printField(field, held)
  }
}

function nameLock({ kind, agency, by, notice, at }: NonNullable<PhotoReading['lock']>): string {
  const words = { kill: 'killed', withdrawal: 'withdrawn', person: 'locked' }
  const whose = kind === 'person' ? by : (agency ?? 'its agency')
  return `${words[kind]} by ${whose} since ${at}${notice === null ? '' : `, notice ${notice}`}`
}

function printField({ label, parts }: FieldDefinition, { value, disagree, copies, chosen }: FieldReading): void {
  const containers = [...new Set(copies.map(({ container }) => container))].join(' ')
  const [first = '', ...more] = layOutValue(value, parts)
  printLine(
    `${disagree ? '≠ ' : '  '}${label.padEnd(labelWidth - 1)} ${first}${more.length > 0 ? '' : `  [${containers}]`}`
  )
  for (const [index, line] of more.entries())
    printLine(`${' '.repeat(labelWidth + 2)}${line}${index < more.length - 1 ? '' : `  [${containers}]`}`)
  if (!disagree) return
  for (const { block, tag, value: held } of copies)
    for (const [index, line] of layOutValue(held, parts).entries())
      printLine(`${' '.repeat(labelWidth + 4)}${index === 0 ? `${block}:${tag} = ` : '  '}${line}`)
  printLine(`${' '.repeat(labelWidth + 4)}shown: ${chosen}`)
}
