import { EditorView } from '@codemirror/view'

/**
 * Lets the editors of this page keep their rules in an adopted style sheet, which the content policy (`style-src 'self'`) allows.
 *
 * For a document CodeMirror would write a style element, for a shadow root it adopts a sheet: one is made here for a shadow root that nobody
 * sees, and handed to the document under the symbol by which the library finds it again. Call it before the first editor is made.
 */
export function adoptEditorStyles(): void {
  const root = document.createElement('div').attachShadow({ mode: 'open' })
  new EditorView({ root }).destroy()
  for (const kept of Object.getOwnPropertySymbols(root))
    if (!Object.hasOwn(document, kept)) Reflect.set(document, kept, Reflect.get(root, kept))
}
