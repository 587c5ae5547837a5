import { EqualNot, Scissors } from 'lucide-react'
import { measureUtf8 } from '../../shared/caption/utf8-length.ts'
import type { FieldCopy, FieldReading } from '../../shared/contract/fields.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { readAsText } from '../../shared/fields/field-value.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { Icon } from '../ui/icon.tsx'
import { keyRepeated } from '../ui/key-repeated.ts'
import { layOutValue, measureValue } from '../ui/lay-out-value.ts'
import { nameBlock } from '../ui/name-block.ts'
import { isSameCopy } from '../ui/read-container-marks.ts'

/** Every copy of a field in one container: its text, its bytes of the limit, and whether it differs from the desk value or was cut at the limit. */
export function TruthCell(props: {
  readonly fieldKey: FieldKey
  readonly reading: FieldReading | undefined
  readonly container: FieldCopy['container']
  readonly limit: number | null
}) {
  const { reading } = props
  const copies = reading?.copies.filter(({ container }) => container === props.container) ?? []
  if (!reading || copies.length === 0) return <td className="third">–</td>
  const told = copies.map((copy) => ({
    copy,
    differs: reading.disagree && !isSameCopy(copy, reading) && !isCut(copy, reading, props.limit),
    cut: isCut(copy, reading, props.limit)
  }))
  const keys = keyRepeated(copies.map(({ block }) => block))
  const differs = told.some((one) => one.differs)
  const cut = told.some((one) => one.cut)
  return (
    <td className={differs ? 'truth-differs' : cut ? 'truth-cut' : undefined}>
      {told.map((one, index) => (
        <TruthCopy key={keys[index]} fieldKey={props.fieldKey} limit={props.limit} {...one} />
      ))}
    </td>
  )
}

// A copy that is how a value begins which is longer than IIM lets it be was cut by whoever wrote it.
function isCut(copy: FieldCopy, reading: FieldReading, limit: number | null): boolean {
  if (limit === null || measureUtf8(readAsText(reading.value)) <= limit) return false
  const [short, whole] = [readAsText(copy.value), readAsText(reading.value)]
  return short.length < whole.length && whole.startsWith(short)
}

function TruthCopy(props: {
  readonly fieldKey: FieldKey
  readonly copy: FieldCopy
  readonly differs: boolean
  readonly cut: boolean
  readonly limit: number | null
}) {
  const { copy, differs, limit } = props
  const block = nameBlock(copy)
  const bytes = measureValue(copy.value).toLocaleString('en-GB')
  const lines = layOutValue(findField(props.fieldKey), copy.value)
  return (
    <div className="truth-cell">
      {differs && <Icon of={EqualNot} />}
      {!differs && props.cut && <Icon of={Scissors} />}
      {block !== null && <span className="mono truth-block">{block}</span>}
      <div className="truth-lines">
        {lines.map(({ path, text }) => (
          <div key={path} className={differs ? 'cut truth-other' : 'cut'} dir="auto" title={text}>
            {path !== '' && <span className="third truth-path">{path} </span>}
            {text}
          </div>
        ))}
      </div>
      <span className="truth-bytes figures">
        {bytes}
        {limit === null ? '' : ` / ${limit.toLocaleString('en-GB')}`} B
      </span>
    </div>
  )
}
