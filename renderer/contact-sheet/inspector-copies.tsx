import type { FieldReading } from '../../shared/contract/fields.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { keyRepeated } from '../ui/key-repeated.ts'
import { layOutValue } from '../ui/lay-out-value.ts'
import { nameBlock } from '../ui/name-block.ts'
import { isSameCopy, nameContainer } from '../ui/read-container-marks.ts'

/** Every copy of a field where they differ, or where one stands in a block few programs read. Nothing else. */
export function InspectorCopies({
  fieldKey,
  reading
}: {
  readonly fieldKey: FieldKey
  readonly reading: FieldReading | undefined
}) {
  if (!reading || !(reading.disagree || reading.copies.some((copy) => nameBlock(copy) !== null))) return null
  const keys = keyRepeated(reading.copies.map(({ container, block }) => `${container} ${block}`))
  return (
    <ul className="inspector-copies" aria-label={`Copies of ${findField(fieldKey).label}`}>
      {reading.copies.map((copy, index) => (
        <li key={keys[index]} className={reading.disagree && !isSameCopy(copy, reading) ? 'differs' : undefined}>
          <span className="third">
            {nameContainer(copy.container)} <span className="mono">{nameBlock(copy)}</span>
          </span>
          <bdi className="cut selectable">
            {layOutValue(findField(fieldKey), copy.value)
              .map(({ text }) => text)
              .join('; ')}
          </bdi>
        </li>
      ))}
    </ul>
  )
}
