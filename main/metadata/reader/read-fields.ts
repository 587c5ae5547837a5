import type { FieldReadings } from '../../../shared/contract/fields.ts'
import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import type { ChoiceFacts, DeskChoice } from './choose-desk-value.ts'
import { chooseDeskValue } from './choose-desk-value.ts'
import { collectExifCopies } from './collect-exif-copies.ts'
import { collectIimCopies } from './collect-iim-copies.ts'
import { collectPhotoshopCopies } from './collect-photoshop-copies.ts'
import { collectXmpCopies } from './collect-xmp-copies.ts'
import { doCopiesDisagree } from './compare-copies.ts'
import type { PhotoTags } from './photo-tags.ts'

/** A field's copies, and which of them the desk shows. */
export interface FieldCopies {
  readonly field: FieldDefinition<FieldKey>
  readonly copies: ReturnType<typeof collectCopies>
  readonly choice: DeskChoice
}

/** Every field that has a copy, in table order, with the copy the desk shows. */
export function chooseFields(tags: PhotoTags, facts: ChoiceFacts): readonly FieldCopies[] {
  return fieldTable.flatMap((field) => {
    const copies = collectCopies(field, tags)
    const choice = chooseDeskValue(field, copies, facts)
    return choice === null ? [] : [{ field, copies, choice }]
  })
}

/** The fields as the contract carries them. */
export function toReadings(chosen: readonly FieldCopies[]): FieldReadings {
  const readings: FieldReadings = {}
  for (const { field, copies, choice } of chosen) {
    readings[field.key] = {
      value: choice.value,
      disagree: doCopiesDisagree(field, copies),
      copies: [...copies],
      chosen: choice.chosen
    }
  }
  return readings
}

function collectCopies(field: FieldDefinition, { entries, blocks, sidecars }: PhotoTags) {
  return [
    ...blocks.flatMap((block) => collectIimCopies(field, block)),
    ...collectPhotoshopCopies(field, entries),
    ...collectXmpCopies(field, entries, 'xmp'),
    ...collectExifCopies(field, entries),
    ...sidecars.flatMap((sidecar) => collectXmpCopies(field, sidecar, 'sidecar'))
  ]
}
