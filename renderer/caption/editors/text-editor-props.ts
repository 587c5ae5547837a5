import type { KeyboardEvent } from 'react'

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
