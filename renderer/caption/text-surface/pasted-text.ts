import { isolateHistory } from '@codemirror/commands'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { cleanPastedText } from '../../../shared/paste/clean-pasted-text.ts'

/** Mends what is pasted from the wire; one undo brings back what was pasted, a second one takes it away. `onCleaned` is called where it did. */
export function cleansPasted(onCleaned: () => void): { readonly extension: Extension; readonly pasteAsIs: () => void } {
  let asIs = false
  const paste = (event: ClipboardEvent, view: EditorView): boolean => {
    const raw = readClipboard(event)
    const text = asIs ? raw : cleanPastedText(raw)
    asIs = false
    if (text === raw || view.state.readOnly) return false
    put(view, raw)
    const { head } = view.state.selection.main
    const start = head - view.state.toText(raw).length
    const insert = view.state.toText(text)
    view.dispatch({
      changes: { from: start, to: head, insert },
      selection: { anchor: start + insert.length },
      userEvent: 'input.complete',
      annotations: isolateHistory.of('full'),
      scrollIntoView: true
    })
    onCleaned()
    return true
  }
  return {
    extension: EditorView.domEventHandlers({ paste }),
    pasteAsIs: () => {
      asIs = true
    }
  }
}

/** Programs that copy no plain text copy markup, which is read as such. */
function readClipboard({ clipboardData }: ClipboardEvent): string {
  const plain = clipboardData?.getData('text/plain') ?? ''
  return plain === '' ? (clipboardData?.getData('text/html') ?? '') : plain
}

function put(view: EditorView, text: string): void {
  view.dispatch(view.state.replaceSelection(view.state.toText(text)), {
    userEvent: 'input.paste',
    annotations: isolateHistory.of('full'),
    scrollIntoView: true
  })
}
