import type { FieldCopy } from '../../../shared/contract/fields.ts'
import type { FieldDefinition, IimMapping } from '../../../shared/fields/field-definition.ts'
import { composeIimDate } from '../dates/compose-iim-date.ts'
import type { IimBlock } from '../iim/iim-block.ts'
import { readIimText } from '../iim/iim-block.ts'

/** The field's copies in one IIM block. A repeated dataset is one list where the field is a list, else one copy each. */
export function collectIimCopies(field: FieldDefinition, block: IimBlock): readonly FieldCopy[] {
  const { iim } = field
  if (iim === undefined) return []
  const texts = iim.form === 'date' ? readDates(block, iim) : readTexts(block, iim.dataset)
  if (texts.length === 0) return []
  const { tag } = iim
  if (field.list) return [{ container: 'iim', block: block.name, tag, value: texts }]
  return texts.map((value, index) => ({
    container: 'iim',
    block: index === 0 ? block.name : `${block.name}:Copy${index}`,
    tag,
    value
  }))
}

// Only the first date has a time; a repeated one has no dataset for its own.
function readDates(block: IimBlock, { dataset, time, repeatable }: IimMapping): readonly string[] {
  const dates = readTexts(block, dataset)
  const [clock] = time === undefined ? [] : readTexts(block, time.dataset)
  if (repeatable) return dates.map((date) => composeIimDate(date, undefined))
  return dates.slice(0, 1).map((date) => composeIimDate(date, clock))
}

function readTexts(block: IimBlock, dataset: IimMapping['dataset']): readonly string[] {
  const wanted = Number(dataset.slice('2:'.length))
  return block.datasets
    .filter(({ record, number }) => record === 2 && number === wanted)
    .map((found) => readIimText(block, found))
}
