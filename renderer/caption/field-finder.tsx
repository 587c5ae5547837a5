import type { KeyboardEvent } from 'react'
import { useId, useMemo, useRef, useState } from 'react'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { fieldTable } from '../../shared/fields/field-table.ts'
import { readAsText } from '../../shared/fields/field-value.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import type { ComboEntry } from '../ui/combo-entry.ts'
import { searchEntries } from '../ui/combo-entry.ts'
import { ComboList } from '../ui/combo-list.tsx'
import { describeCombo } from '../ui/describe-combo.ts'
import '../ui/field-box.css'
import { KeyCap } from '../ui/key-cap.tsx'
import { useCombo } from '../ui/use-combo.ts'
import { findSection } from './field-sections.ts'
import { showField } from './show-field.ts'

interface FieldEntry extends ComboEntry {
  readonly key: FieldKey
}

/** Fields listed at once: all of them. */
const most = fieldTable.length

/** The id of the box, for the key that goes there. */
export const fieldFinderId = 'field-finder'

/** Finds any field by its name, its dataset or its property, and puts the caret there. */
export function FieldFinder() {
  const store = useDeskStore()
  const base = useDesk((desk) => desk.draft?.base)
  const [text, setText] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const list = useId()
  const entries = useMemo(
    () =>
      fieldTable.map(({ key, label, iim, xmp, definition }): FieldEntry => {
        const value = readAsText(base?.fields[key]?.value)
        return {
          key,
          label: nameField({ key, label }),
          note: value === '' ? (findSection(key)?.label ?? phrase('caption.everyday')) : value.slice(0, 80),
          // Its English name too: it is the standard's.
          words: `${label} ${iim?.dataset ?? ''} ${xmp?.property ?? ''} ${definition}`.toLowerCase()
        }
      }),
    [base]
  )
  const found = searchEntries(entries, text, most)
  const go = ({ key }: FieldEntry): void => {
    setText('')
    combo.hide()
    showField(store, key)
  }
  const combo = useCombo({ entries: found, onChoose: go, onDismiss: () => setText('') })
  const press = (event: KeyboardEvent): void => {
    if (combo.press(event)) return
    // With nothing typed Esc goes back to the field the caret came from, not out of the photo.
    if (event.key === 'Escape') {
      event.preventDefault()
      showField(store, store.getState().caretField)
    }
  }
  const chosen = found[combo.at]
  return (
    <div className="field-box field-finder" ref={box}>
      <input
        id={fieldFinderId}
        {...describeCombo({ list, open: combo.open, chosen })}
        aria-label={phrase('caption.find-a-field')}
        placeholder={phrase('caption.find-field')}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          combo.show()
        }}
        onKeyDown={press}
        onBlur={combo.hide}
      />
      <KeyCap keys="Ctrl+F" />
      <ComboList
        id={list}
        label={phrase('caption.fields')}
        anchor={box}
        open={combo.open}
        entries={found}
        at={combo.at}
        onPoint={combo.point}
        onChoose={go}
        onClose={combo.hide}
        none={phrase('caption.no-field')}
        placement="top start"
        wide
      />
    </div>
  )
}
