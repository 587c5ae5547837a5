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
  },
  '.cm-lintRange': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy 1px var(--notice)',
    textUnderlineOffset: '3px'
  },
  '.cm-lintRange-active': { backgroundColor: 'var(--notice-tint)' },
  // It is marked as the notice it is; a wave under many lines cannot be read over.
  '.cm-lintRange.note-boilerplate': {
    textDecoration: 'underline dotted 1px var(--notice)',
    textUnderlineOffset: '4px'
  },
  // A word that is wrong in any house.
  '.cm-lintRange.note-spelling': { textDecoration: 'underline wavy 1px var(--kill)', textUnderlineOffset: '3px' },
  '.cm-lintRange.note-unknown-name': {
    textDecoration: 'underline dotted 1px var(--text-3)',
    textUnderlineOffset: '3px'
  },
  '.cm-lintPoint:after': { borderBottomColor: 'var(--notice)' },
  '.cm-tooltip': {
    background: 'var(--raised)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-3)',
    color: 'var(--text)',
    font: 'var(--type-ui)',
    maxWidth: '420px'
  },
  '.cm-diagnostic': { padding: '4px 8px', marginLeft: '0' },
  '.cm-diagnostic-info': { borderLeft: '2px solid var(--notice)' },
  '.cm-diagnosticAction': {
    background: 'var(--sunken)',
    color: 'var(--text)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-2)',
    padding: '0 6px',
    cursor: 'default'
  },
  '.cm-diagnosticAction u': { textDecoration: 'none' }
})
