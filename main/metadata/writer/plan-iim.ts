import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { readIimText } from '../iim/iim-block.ts'
import { isTextDataset } from '../iim/iim-text-datasets.ts'
import { isIimCut } from '../reader/iim-cut.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import type { CheckedAssignment } from './check-assignments.ts'
import { listPlainTexts } from './plain-value.ts'
import { planIimDate } from './plan-iim-date.ts'

type DatasetWrite = readonly [number: number, values: readonly Buffer[]]

/**
 * The IIM datasets of one field, in UTF-8 and with the line ends the file's IIM has.
 *
 * A value over the dataset's limit is refused with `over-limit`, except where IIM already holds its proper cut, which then stays.
 */
export function planIim(before: PhotoRead, { field, value }: CheckedAssignment): readonly DatasetWrite[] {
  const { iim } = field
  const texts = listPlainTexts(value)
  if (iim === undefined || texts === undefined) return []
  if (field.key === 'dateCreated') return planIimDate(texts[0])
  const over = texts.find((text) => Buffer.byteLength(text) > iim.maxBytes)
  if (over !== undefined) {
    if (holdsCut(before, field, texts)) return []
    throw overLimit(field, over)
  }
  const lineEnd = findLineEnd(before, field)
  return [[datasetNumber(field), texts.map((text) => Buffer.from(applyLineEnd(text, lineEnd)))]]
}

/** The number of the field's dataset in record 2. */
export function datasetNumber(field: FieldDefinition): number {
  return Number(field.iim?.dataset.slice('2:'.length))
}

function holdsCut(before: PhotoRead, field: FieldDefinition<FieldKey>, texts: readonly string[]): boolean {
  const maxBytes = field.iim?.maxBytes ?? 0
  const number = datasetNumber(field)
  if (before.blocks.length === 0) return false
  return before.blocks.every((block) => {
    const stored = block.datasets.filter((dataset) => dataset.record === 2 && dataset.number === number)
    return (
      stored.length === texts.length &&
      stored.every((dataset, index) => {
        const text = texts[index] ?? ''
        const kept = readIimText(block, dataset)
        return kept === text || isIimCut(kept, text, maxBytes)
      })
    )
  })
}

function overLimit(field: FieldDefinition, text: string): DeskError {
  const maxBytes = field.iim?.maxBytes ?? 0
  const bytes = Buffer.byteLength(text)
  const [size, limit, less] = [bytes, maxBytes, bytes - maxBytes].map((count) => count.toLocaleString('en-GB'))
  const what = field.list ? `${field.label}: ${JSON.stringify(text)} is` : `${field.label} is`
  return new DeskError(
    'over-limit',
    `${what} ${size} bytes; IIM holds ${limit}. Nothing was written, nothing was cut. Shorten it by ${less} bytes (a letter with an accent is two, a Chinese character three).`
  )
}

// Photoshop and Photo Mechanic may keep CR in IIM while XMP has LF: a file keeps its own style.
function findLineEnd({ blocks, reading }: PhotoRead, field: FieldDefinition<FieldKey>): string | null {
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

function applyLineEnd(text: string, lineEnd: string | null): string {
  return lineEnd === null ? text : text.replace(/\r\n|\r|\n/g, lineEnd)
}
