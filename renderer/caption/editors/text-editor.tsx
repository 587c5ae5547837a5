import '../../ui/field-box.css'
import './editors.css'
import { LongText } from './long-text.tsx'
import type { TextEditorProps } from './text-editor-props.ts'

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
