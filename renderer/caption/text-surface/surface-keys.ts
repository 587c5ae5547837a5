import { history, insertNewline, redo, standardKeymap, undo } from '@codemirror/commands'
import type { Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'

const emptySelection = (view: EditorView): boolean => view.state.selection.main.empty
// Handled, so that nothing is done: a field of the system cuts and copies nothing where nothing is selected.
const onlySelected = (_event: ClipboardEvent, view: EditorView): boolean => emptySelection(view)

/**
 * The keys of a text as the system's own fields have them, with an undo of its own.
 *
 * Undo and redo stay with the text even where it has none left, as in an input: the desk's own undo is meant outside fields only.
 */
export const surfaceKeys: Extension = [
  history(),
  keymap.of([
    { key: 'Mod-z', run: undo, preventDefault: true },
    { key: 'Mod-y', mac: 'Mod-Shift-z', run: redo, preventDefault: true },
    { key: 'Mod-Shift-z', run: redo, preventDefault: true },
    { key: 'Enter', run: insertNewline, shift: insertNewline },
    ...standardKeymap.filter(({ key }) => key !== 'Enter')
  ]),
  EditorView.domEventHandlers({
    cut: onlySelected,
    copy: onlySelected,
    // Files dropped on the window are the desk's: notices and photos, not text.
    drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0
  })
]
