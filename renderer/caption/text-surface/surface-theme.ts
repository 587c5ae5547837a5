import { EditorView } from '@codemirror/view'

/** The look of a text: tokens only, so that light and dark are the page's. */
export const surfaceTheme = EditorView.theme({
  '&': { flex: '1 1 0', minWidth: '0', minHeight: '0', color: 'var(--text)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: 'inherit', overflowX: 'hidden' },
  '.cm-content': { padding: '6px 0', caretColor: 'var(--text)', userSelect: 'text' },
  '.cm-content:focus-visible': { outline: 'none' },
  '.cm-line': { padding: '0 8px' },
  '.text-notice': {
    color: 'var(--text-3)',
    textDecoration: 'underline dotted 1px var(--line-strong)',
    textUnderlineOffset: '4px'
  },
  '.text-excess': {
    background: 'var(--over-tint)',
    textDecoration: 'underline 2px var(--over)',
    textUnderlineOffset: '3px'
  }
})
