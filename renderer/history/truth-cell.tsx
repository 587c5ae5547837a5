import { EqualNot, Scissors } from 'lucide-react'
import { measureUtf8 } from '../../shared/caption/utf8-length.ts'
import type { CharsetReading } from '../../shared/contract/charset.ts'
import type { FieldCopy, FieldReading } from '../../shared/contract/fields.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { readAsText } from '../../shared/fields/field-value.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { phrase } from '../messages/phrase.ts'
import { Icon } from '../ui/icon.tsx'
import { keyRepeated } from '../ui/key-repeated.ts'
import { layOutValue, measureValue } from '../ui/lay-out-value.ts'
import { nameBlock } from '../ui/name-block.ts'
import { isSameCopy } from '../ui/read-container-marks.ts'
import type { OtherStretch } from './find-other-words.ts'
import { findOtherWords } from './find-other-words.ts'
import { measureStored } from './measure-stored.ts'

/** Every copy of a field in one container: its text, its bytes of the limit, and whether it differs from the desk value or was cut at the limit. */
export function TruthCell(props: {
  readonly fieldKey: FieldKey
  readonly reading: FieldReading | undefined
  readonly container: FieldCopy['container']
  readonly limit: number | null
  readonly charsets: readonly CharsetReading[]
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
        <TruthCopy
          key={keys[index]}
          fieldKey={props.fieldKey}
          limit={props.limit}
          reading={reading}
          charsets={props.charsets}
          {...one}
        />
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
  readonly reading: FieldReading
  readonly copy: FieldCopy
  readonly differs: boolean
  readonly cut: boolean
  readonly limit: number | null
  readonly charsets: readonly CharsetReading[]
}) {
  const { copy, differs, limit, reading } = props
  const block = nameBlock(copy)
  const utf8 = measureValue(copy.value)
  const stored = measureStored(copy, props.charsets)
  const bytes = stored?.bytes ?? utf8
  const lines = layOutValue(findField(props.fieldKey), copy.value)
  const isText = typeof copy.value === 'string' && lines.length === 1
  return (
    <div className="truth-cell">
      {differs && <Icon of={EqualNot} />}
      {!differs && props.cut && <Icon of={Scissors} />}
      {block !== null && <span className="mono truth-block">{block}</span>}
      <div className="truth-lines">
        {lines.map(({ path, text }) => (
          <div key={path} className="cut" dir="auto" title={text}>
            {path !== '' && <span className="third truth-path">{path} </span>}
            {differs && isText ? (
              <OtherWords stretches={findOtherWords(readAsText(reading.value), text)} />
            ) : (
              <span className={differs ? 'truth-other' : undefined}>{text}</span>
            )}
          </div>
        ))}
      </div>
      <span
        className="truth-bytes figures"
        title={
          stored
            ? phrase('history.bytes-stored', { bytes, charset: stored.charset, utf8 })
            : phrase('history.bytes-utf8', { bytes })
        }
      >
        {limit === null ? phrase('history.bytes', { bytes }) : phrase('history.bytes-of-limit', { bytes, limit })}
      </span>
    </div>
  )
}

/** A text of which only the words that differ are marked. */
function OtherWords({ stretches }: { readonly stretches: readonly OtherStretch[] }) {
  const keys = keyRepeated(stretches.map(({ text }) => text))
  return stretches.map(({ text, other }, index) => (
    <span key={keys[index]} className={other ? 'truth-other' : undefined}>
      {text}
    </span>
  ))
}
