import type { RefObject } from 'react'
import { useId, useState } from 'react'
import type { TermEntry, TermSource } from '../../lists/use-term-source.ts'
import { ComboList } from '../../ui/combo-list.tsx'
import { describeCombo } from '../../ui/describe-combo.ts'
import { useCombo } from '../../ui/use-combo.ts'
import type { TextEditorProps } from './text-editor-props.ts'

/** A text of one line that is completed from the desk's lists: the arrow keys go into the list, Enter takes; without that what is typed stays as typed. */
export function SuggestEditor(
  props: TextEditorProps & { readonly terms: TermSource; readonly anchor: RefObject<Element | null> }
) {
  const { value, readOnly, terms } = props
  const list = useId()
  const [typed, setTyped] = useState('')
  const entries = typed === '' ? none : terms.find(typed)
  const combo = useCombo<TermEntry>({ entries, onChoose: terms.put, loose: true })
  const open = combo.open && entries.length > 0
  const chosen = entries[combo.at]
  return (
    <>
      <input
        id={props.id}
        data-field={props.fieldKey}
        {...describeCombo({ list, open, chosen })}
        dir="auto"
        aria-label={props.id === undefined ? props.label : undefined}
        aria-invalid={props.problem === undefined ? undefined : true}
        readOnly={readOnly}
        title={props.title}
        value={value}
        onChange={(event) => {
          setTyped(event.target.value)
          combo.show()
          props.onChange(event.target.value)
        }}
        onKeyDown={(event) => !readOnly && open && combo.press(event)}
        onBlur={combo.hide}
      />
      <ComboList
        id={list}
        label={props.label ?? ''}
        anchor={props.anchor}
        open={open}
        entries={entries}
        at={combo.at}
        onPoint={combo.point}
        onChoose={(entry) => {
          terms.put(entry)
          combo.hide()
        }}
        onClose={combo.hide}
        none=""
      />
    </>
  )
}

const none: readonly TermEntry[] = []
