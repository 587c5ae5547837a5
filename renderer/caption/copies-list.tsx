import { EqualNot } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { measureUtf8 } from '../../shared/caption/utf8-length.ts'
import type { FieldCopy, FieldReading } from '../../shared/contract/fields.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { readAsList, readAsText } from '../../shared/fields/field-value.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'
import { shapeTyped } from '../state/typed-value.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { diffTexts } from '../ui/diff-values.ts'
import { Icon } from '../ui/icon.tsx'
import { nameBlock } from '../ui/name-block.ts'
import { nameContainer } from '../ui/read-container-marks.ts'
import { WordDiff } from '../ui/word-diff.tsx'
import { useReadOnly } from './use-read-only.ts'

const asOne = (copy: FieldCopy): string => JSON.stringify(copy.value)

/** Every copy of a field with its bytes. The desk value can be written to all; another one can be taken into the form. */
export function CopiesList(props: {
  readonly fieldKey: FieldKey
  readonly reading: FieldReading
  readonly onClose: () => void
}) {
  const { fieldKey, reading, onClose } = props
  const field = findField(fieldKey)
  const label = nameField(field)
  const changeField = useDesk((desk) => desk.changeField)
  const reconcileField = useDesk((desk) => desk.reconcileField)
  const readOnly = useReadOnly()
  const desk = Math.max(
    0,
    reading.copies.findIndex((copy) => asOne(copy) === JSON.stringify(reading.value))
  )
  const [chosen, setChosen] = useState(desk)
  const copy = reading.copies[chosen]
  const isDesk = copy !== undefined && asOne(copy) === JSON.stringify(reading.value)
  const use = (): void => {
    onClose()
    if (isDesk) void reconcileField(fieldKey)
    else if (copy) changeField(fieldKey, shapeTyped(field, copy.value))
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'r' || !(event.ctrlKey || event.metaKey) || readOnly) return
    event.preventDefault()
    use()
  }
  const container = copy ? nameContainer(copy.container) : ''
  return (
    <div className="copies" role="group" onKeyDown={press}>
      <div className="copies-head">
        <Icon of={EqualNot} small />
        <b className="strong">{phrase('caption.copies-differ', { field: label, count: reading.copies.length })}</b>
      </div>
      {reading.chosen !== '' && <p className="copies-why third">{reading.chosen}</p>}
      <div role="radiogroup" aria-label={phrase('caption.copies-of', { field: label })}>
        {reading.copies.map((entry, index) => (
          <label key={`${entry.block}${entry.tag}`} className={index === chosen ? 'copies-row on' : 'copies-row'}>
            <input
              type="radio"
              className="copies-radio"
              name="copy"
              autoFocus={index === desk}
              checked={index === chosen}
              onChange={() => setChosen(index)}
            />
            <span className="copies-where" title={`${entry.block}:${entry.tag}`}>
              {nameContainer(entry.container)} {entry.container === 'iim' ? field.iim?.dataset : ''}
              <span className="mono third">{nameBlock(entry)}</span>
            </span>
            <CopyValue copy={entry} reading={reading} />
            <span className="third figures">
              {entry.container === 'iim' && field.iim
                ? phrase('caption.copy-bytes-of', { bytes: bytesOf(entry), limit: field.iim.maxBytes })
                : phrase('caption.copy-bytes', { bytes: bytesOf(entry) })}
            </span>
          </label>
        ))}
      </div>
      <div className="copies-foot">
        <Button
          kind="primary"
          keys="Ctrl+R"
          refusal={readOnly ? phrase('caption.photo-read-only') : undefined}
          onPress={use}
        >
          {isDesk ? phrase('caption.write-to-all', { container }) : phrase('caption.take-into-form', { container })}
        </Button>
        <span className="grow" />
        <Button kind="quiet" keys="Escape" onPress={onClose}>
          {phrase('caption.close')}
        </Button>
      </div>
    </div>
  )
}

function bytesOf(copy: FieldCopy): number {
  return measureUtf8(readAsList(copy.value).join(''))
}

/** A copy against the desk value: what only it has is struck, what it lacks is in the desk value's own row. */
function CopyValue({ copy, reading }: { readonly copy: FieldCopy; readonly reading: FieldReading }) {
  const text = readAsText(copy.value)
  const others = reading.copies.find((entry) => asOne(entry) !== asOne(copy))
  const isDesk = asOne(copy) === JSON.stringify(reading.value)
  const against = isDesk ? readAsText(others?.value) : readAsText(reading.value)
  const stretches = isDesk
    ? diffTexts(against, text).filter(({ kind }) => kind !== 'deleted')
    : diffTexts(text, against).filter(({ kind }) => kind !== 'inserted')
  return (
    <span className={isDesk ? 'cut strong' : 'cut'} title={text} dir="auto">
      <WordDiff stretches={stretches} />
    </span>
  )
}
