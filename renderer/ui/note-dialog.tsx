import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import { Button } from './button.tsx'
import { DialogBox } from './dialog-box.tsx'
import './field-box.css'

/** Asks for one line before something is noted; Enter notes it, also without a line, Esc leaves all as it is. */
export function NoteDialog(props: {
  readonly title: string
  readonly label: string
  readonly leave: string
  readonly keep: string
  /** What stands in the line at first. */
  readonly begin?: string
  /** True where an empty line is none: Enter then does nothing. */
  readonly required?: boolean
  readonly onClose: () => void
  /** Called with the trimmed line once the dialog is closed. */
  readonly onKeep: (note: string) => void
}) {
  const [note, setNote] = useState(props.begin ?? '')
  const id = useId()
  const keep = (event?: FormEvent): void => {
    event?.preventDefault()
    if (props.required && note.trim() === '') return
    props.onClose()
    props.onKeep(note.trim())
  }
  return (
    <DialogBox
      title={props.title}
      onClose={props.onClose}
      footer={
        <>
          <Button keys="Escape" onPress={props.onClose}>
            {props.leave}
          </Button>
          <Button kind="primary" keys="Enter" onPress={() => keep()}>
            {props.keep}
          </Button>
        </>
      }
    >
      <form className="dialog-body dialog-form" onSubmit={keep}>
        <label htmlFor={id}>{props.label}</label>
        <div className="field-box lead">
          <input id={id} autoFocus dir="auto" value={note} onChange={(event) => setNote(event.target.value)} />
        </div>
      </form>
    </DialogBox>
  )
}
