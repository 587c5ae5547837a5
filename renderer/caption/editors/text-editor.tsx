import type { KeyboardEvent } from 'react'
import '../../ui/field-box.css'
import './editors.css'
import { LongText } from './long-text.tsx'

/** What an editor of one text needs. `label` names it, also where a label element with its id does. */
export interface TextEditorProps {
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly fieldKey?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  readonly readOnly: boolean
  /** Grows with its text, up to some lines, and takes new lines. */
  readonly tall?: boolean | undefined
  /** On one line, and checked for its spelling as tall ones are. */
  readonly spelled?: boolean | undefined
  /** Why the text cannot be saved as it is. */
  readonly problem?: string | undefined
  readonly language?: string | undefined
  readonly title?: string | undefined
  readonly onBlur?: (() => void) | undefined
  readonly onKeyDown?:
    | ((event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'preventDefault'>) => void)
    | undefined
}

/** The caret and its text, for a `field-box` around it. */
export function TextEditor(props: TextEditorProps) {
  if (props.tall || props.spelled) return <LongText {...props} oneLine={!props.tall} />
  const shared = {
    id: props.id,
    'aria-label': props.id === undefined ? props.label : undefined,
    'aria-invalid': props.problem === undefined ? undefined : true,
    'data-field': props.fieldKey,
    dir: 'auto',
    lang: props.language === 'x-default' ? undefined : props.language,
    spellCheck: false,
    readOnly: props.readOnly,
    title: props.title,
    onBlur: props.onBlur,
    onKeyDown: props.onKeyDown,
    value: props.value
  }
  return <input {...shared} type="text" autoComplete="off" onChange={(event) => props.onChange(event.target.value)} />
}
