import { EqualNot, Scissors } from 'lucide-react'
import { measureUtf8 } from '../../shared/caption/utf8-length.ts'
import type { FieldCopy, FieldReading } from '../../shared/contract/fields.ts'
import type { FieldValue } from '../../shared/fields/field-value.ts'
import { isListValue, readAsList, readAsText } from '../../shared/fields/field-value.ts'
import { Icon } from '../ui/icon.tsx'
import { readContainerMarks } from '../ui/read-container-marks.ts'

const nameValue = (value: FieldValue): string =>
  isListValue(value) && value.length > 1 ? `${value.length} items: ${value.join(', ')}` : readAsText(value)

const measure = (value: FieldValue): number => readAsList(value).reduce((bytes, item) => bytes + measureUtf8(item), 0)

/** One copy: its text, its bytes of the limit, and whether it differs from the desk value or was cut at the limit. */
export function TruthCell(props: {
  readonly reading: FieldReading | undefined
  readonly container: FieldCopy['container']
  readonly limit: number | null
}) {
  const copy = props.reading?.copies.find(({ container }) => container === props.container)
  if (!copy) return <td className="third">–</td>
  const differs = readContainerMarks(props.reading).some(
    (mark) => mark.container === props.container && mark.state === 'differs'
  )
  const bytes = measure(copy.value)
  const full =
    props.limit !== null && bytes >= props.limit - 3 && !differs && bytes < measure(props.reading?.value ?? '')
  return (
    <td className={differs ? 'truth-differs' : full ? 'truth-cut' : undefined}>
      <span className="truth-cell">
        {differs && <Icon of={EqualNot} />}
        {full && <Icon of={Scissors} />}
        <span className={differs ? 'cut truth-other' : 'cut'} dir="auto" title={readAsText(copy.value)}>
          {nameValue(copy.value)}
        </span>
        <span className="truth-bytes figures">
          {bytes.toLocaleString('en-GB')}
          {props.limit === null ? '' : ` / ${props.limit.toLocaleString('en-GB')}`} B
        </span>
      </span>
    </td>
  )
}
