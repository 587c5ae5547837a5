import { isolateHistory } from '@codemirror/commands'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { TypedExpansion } from '../../../shared/codes/expand-typed.ts'

/** Puts in what a code or variable becomes the moment its closing sign is typed; one undo takes that back and leaves the code. */
export function expandsTyped(expand: (text: string, caret: number) => TypedExpansion | null): Extension {
  return EditorView.inputHandler.of((view, _from, _to, text, insert) => {
    // Only what a person types sign by sign: no paste, and nothing an input method still composes.
    if (text.length !== 1 || view.composing || view.state.readOnly) return false
    const typed = insert()
    const caret = typed.newSelection.main.head
    const put = expand(typed.newDoc.toString(), caret)
    if (put === null) return false
    view.dispatch(typed)
    view.dispatch({
      changes: { from: put.start, to: caret, insert: put.text },
      selection: { anchor: put.start + put.text.length },
      userEvent: 'input.complete',
      annotations: isolateHistory.of('full'),
      scrollIntoView: true
    })
    return true
  })
}
