import type { FieldCopy } from '../../../shared/contract/fields.ts'
import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import { composeIimDate } from '../dates/compose-iim-date.ts'
import type { IimBlock } from '../iim/iim-block.ts'
import { readIimText } from '../iim/iim-block.ts'

/** The field's copies in one IIM block. A repeated dataset is one list where the field is a list, else one copy each. */
export function collectIimCopies(field: FieldDefinition, block: IimBlock): readonly FieldCopy[] {
  if (field.iim === undefined) return []
  const { tag } = field.iim
  const texts =
    field.key === 'dateCreated' ? readDate(block) : readTexts(block, Number(field.iim.dataset.slice('2:'.length)))
  if (texts.length === 0) return []
  if (field.list) return [{ container: 'iim', block: block.name, tag, value: [...texts] }]
  return texts.map((value, index) => ({
    container: 'iim',
    block: index === 0 ? block.name : `${block.name}:Copy${index}`,
    tag,
    value
  }))
}

function readDate(block: IimBlock): readonly string[] {
  const [date] = readTexts(block, 55)
  const [time] = readTexts(block, 60)
  return date === undefined ? [] : [composeIimDate(date, time)]
}

function readTexts(block: IimBlock, number: number): readonly string[] {
  return block.datasets
    .filter((dataset) => dataset.record === 2 && dataset.number === number)
    .map((dataset) => readIimText(block, dataset))
}
