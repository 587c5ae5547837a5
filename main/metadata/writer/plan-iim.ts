import { cutAtWord } from '../../../shared/caption/cut-at-word.ts'
import { mayCutIim } from '../../../shared/caption/may-cut-iim.ts'
import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { findFormat } from '../../../shared/formats/find-format.ts'
import type { WritePolicy } from '../../services/ports/metadata-writer.ts'
import { readIimText } from '../iim/iim-block.ts'
import { isIimCut } from '../reader/iim-cut.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import type { CheckedAssignment } from './check-assignments.ts'
import { composeIimTexts } from './compose-iim-texts.ts'
import { applyLineEnd, findLineEnd } from './line-end-style.ts'
import { listPlainTexts } from './plain-value.ts'
import { planIimDate } from './plan-iim-date.ts'
import { overLimit, withoutIim } from './refuse-iim.ts'

type DatasetWrite = readonly [number: number, values: readonly Buffer[]]

/** What one field writes into IIM. `cut`: a value is over its limit and was cut at a word, as the policy says. */
export interface IimFieldPlan {
  readonly writes: readonly DatasetWrite[]
  readonly cut: boolean
}

const nothing: IimFieldPlan = { writes: [], cut: false }

/**
 * The IIM datasets of one field, in UTF-8 and with the line ends the file's IIM has; none where the photo has no IIM and gets none.
 *
 * A value over the dataset's limit is cut at a word where the policy says so, else refused with `over-limit`, except where IIM already holds its
 * proper cut, which then stays.
 */
export function planIim(before: PhotoRead, { field, value }: CheckedAssignment, policy: WritePolicy): IimFieldPlan {
  const { iim } = field
  const given = listPlainTexts(value)
  if (iim === undefined || given === undefined) return nothing
  if (!hasIim(before, policy)) {
    if (field.xmp === undefined && given.length > 0) throw withoutIim(field)
    return nothing
  }
  if (iim.form === 'date') return { writes: planIimDate(iim, given), cut: false }
  const texts = composeIimTexts(before, field, given)
  // What stands in IIM alone is read back from there: it keeps the line ends it was given.
  const lineEnd = field.xmp === undefined ? null : findLineEnd(before, field)
  const stored = texts.map((text) => fitLineEnds(text, lineEnd, iim.maxBytes))
  const over = stored.find((text) => Buffer.byteLength(text) > iim.maxBytes)
  if (over === undefined) return { writes: [writeTexts(field, stored)], cut: false }
  if (holdsCut(before, field, texts)) return nothing
  const cut = mayCutIim(field) ? cutAll(stored, iim.maxBytes) : null
  if (cut === null || policy.cutIim === null) throw overLimit(field, over, { mayCut: cut !== null })
  return { writes: [writeTexts(field, cut)], cut: true }
}

/** The number of the field's dataset in record 2. */
export function datasetNumber(field: FieldDefinition): number {
  return Number(field.iim?.dataset.slice('2:'.length))
}

// Made in the formats in which desks expect it; in others it is kept in step where it is.

function hasIim({ blocks, reading }: PhotoRead, { createIim }: WritePolicy): boolean {
  return blocks.length > 0 || (createIim && findFormat(reading.format).iim === 'usual')
}

function writeTexts(field: FieldDefinition, texts: readonly string[]): DatasetWrite {
  return [datasetNumber(field), texts.map((text) => Buffer.from(text))]
}

// CRLF takes more room than LF: a text that fits but for its line ends is not cut for them.
function fitLineEnds(text: string, lineEnd: string | null, maxBytes: number): string {
  const styled = applyLineEnd(text, lineEnd)
  if (Buffer.byteLength(styled) <= maxBytes) return styled
  const short = applyLineEnd(text, '\n')
  return Buffer.byteLength(short) <= maxBytes ? short : styled
}

function cutAll(texts: readonly string[], maxBytes: number): readonly string[] | null {
  const cut = texts.map((text) => cutText(text, maxBytes)).filter((text) => text !== null)
  return cut.length === texts.length ? cut : null
}

// Blanks and line ends at the end are no words; where they alone are too much, nothing is cut that anybody reads.
function cutText(text: string, maxBytes: number): string | null {
  const words = applyLineEnd(text, '\n').trimEnd()
  return Buffer.byteLength(words) <= maxBytes && words.length < text.length ? words : cutAtWord(text, maxBytes)
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
