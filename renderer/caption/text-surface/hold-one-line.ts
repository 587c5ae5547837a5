import type { Extension } from '@codemirror/state'
import { EditorState, Prec } from '@codemirror/state'
import { keymap } from '@codemirror/view'

/** Keeps a text on one line: Enter makes no new one, and line breaks that are pasted become blanks. Breaks that stand in the file stay until it is edited. */
export const holdOneLine: Extension = [
  Prec.high(keymap.of([{ key: 'Enter', run: () => true, shift: () => true }])),
  EditorState.transactionFilter.of((change) => {
    if (!change.docChanged || !change.isUserEvent('input') || change.newDoc.lines === 1) return change
    const text = change.newDoc.toString().replace(/\s*\n\s*/g, ' ')
    return [
      {
        changes: { from: 0, to: change.startState.doc.length, insert: text },
        selection: { anchor: Math.min(text.length, change.newSelection.main.head) },
        userEvent: 'input.paste',
        scrollIntoView: true
      }
    ]
  })
]
