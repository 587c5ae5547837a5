import { Compartment, EditorState } from '@codemirror/state'
import { EditorView, placeholder } from '@codemirror/view'
import type { TypedExpansion } from '../../../shared/codes/expand-typed.ts'
import { phrase } from '../../messages/phrase.ts'
import type { CaptionNote } from '../caption-note.ts'
import { giveHandle } from '../field-handle.ts'
import { adoptEditorStyles } from './adopt-editor-styles.ts'
import { holdOneLine } from './hold-one-line.ts'
import { keepLineBreaks, readWhole, turnInto } from './keep-line-breaks.ts'
import { placeInEditor, splitBreaks } from './line-breaks.ts'
import { cleansPasted } from './pasted-text.ts'
import type { NoteActions } from './style-notes.ts'
import { noteActions, showNotes } from './style-notes.ts'
import { surfaceKeys } from './surface-keys.ts'
import type { SurfaceMark } from './surface-marks.ts'
import { setMarks, surfaceMarks } from './surface-marks.ts'
import { surfaceTheme } from './surface-theme.ts'
import { expandsTyped } from './typed-codes.ts'

/** Where the caret stands: the words before it on the way to a code, and the selection in the editor's own places. */
export interface SurfaceCaret {
  readonly before: string
  readonly start: number
  readonly end: number
}

/** What an editor of one text tells and asks. */
export interface SurfaceEvents {
  readonly onChange: (whole: string) => void
  readonly onCaret: (caret: SurfaceCaret) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** A paste was mended; one undo brings back what was pasted. */
  readonly onCleaned: () => void
  readonly expand: (text: string, caret: number) => TypedExpansion | null
  /** Teaches the desk a word. */
  readonly onLearn: (word: string) => void
}

/** What keys and buttons around a text may ask of it. */
export interface SurfaceActions extends NoteActions {
  /** Lets the next paste in untouched. */
  readonly pasteAsIs: () => void
}

/** An editor of one text on the page. Whoever made it ends it. */
export interface Surface {
  readonly end: () => void
  readonly actions: SurfaceActions
  readonly focus: () => void
  /** Turns the text into this one unless it is that already; one undo brings the former back. */
  readonly setWhole: (whole: string) => void
  readonly setAttributes: (attributes: SurfaceAttributes) => void
  readonly setMarks: (marks: readonly SurfaceMark[]) => void
  readonly setFindings: (findings: readonly CaptionNote[]) => void
}

/** How a text's element is named and shown. */
export interface SurfaceAttributes {
  readonly readOnly: boolean
  readonly content: Readonly<Record<string, string>>
}

// A code or variable under way is no longer than this.
const reach = 81

/** Makes an editor of one plain text in `parent`. */
export function createSurface(made: {
  readonly parent: Element
  readonly whole: string
  readonly attributes: SurfaceAttributes
  readonly oneLine: boolean
  readonly placeholder: string
  readonly events: SurfaceEvents
}): Surface {
  adoptEditorStyles()
  const attributes = new Compartment()
  const { text, breaks } = splitBreaks(made.whole)
  const whole = (): string => readWhole(view.state)
  const pasted = cleansPasted(made.events.onCleaned)
  const waiting = new Map<'marks' | 'findings', () => void>()
  const view: EditorView = new EditorView({
    parent: made.parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        keepLineBreaks(breaks),
        attributes.of(asExtension(made.attributes)),
        EditorView.lineWrapping,
        // The only words the library itself says to anyone here: to screen readers.
        EditorState.phrases.of({ 'Selection deleted': phrase('caption.selection-deleted') }),
        made.oneLine ? holdOneLine : [],
        made.placeholder === '' ? [] : placeholder(made.placeholder),
        surfaceMarks,
        EditorView.domEventHandlers({
          keydown: (event) => {
            made.events.onKeyDown(event)
            return event.defaultPrevented
          }
        }),
        pasted.extension,
        surfaceKeys,
        surfaceTheme,
        expandsTyped(made.events.expand),
        EditorView.domEventObservers({ compositionend: () => void window.setTimeout(settle, 0) }),
        EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
          if (docChanged) made.events.onChange(whole())
          const { from, to, head } = state.selection.main
          if (docChanged || selectionSet)
            made.events.onCaret({ before: state.sliceDoc(Math.max(0, head - reach), head), start: from, end: to })
        })
      ]
    })
  })
  // What is drawn anew under an input method would end its word.
  const settle = (): void => {
    if (view.compositionStarted) return
    const drawings = [...waiting.values()]
    waiting.clear()
    for (const draw of drawings) draw()
  }
  const drawWhenSettled = (what: 'marks' | 'findings', draw: () => void): void => {
    waiting.set(what, draw)
    settle()
  }
  giveHandle(view.contentDOM, {
    text: whole,
    select: (start, end) => {
      const [anchor, head] = [start, end].map((place) => placeInEditor(whole(), place))
      view.focus()
      if (anchor !== undefined) view.dispatch({ selection: { anchor, head: head ?? anchor }, scrollIntoView: true })
    },
    insert: (put) => {
      if (!view.state.readOnly)
        view.dispatch(view.state.replaceSelection(put), { userEvent: 'input.complete', scrollIntoView: true })
      view.focus()
    }
  })
  return {
    actions: { ...noteActions(view), pasteAsIs: pasted.pasteAsIs },
    focus: () => view.focus(),
    setWhole: (next) => {
      if (next !== whole()) view.dispatch(turnInto(view.state, next))
    },
    setAttributes: (next) => view.dispatch({ effects: attributes.reconfigure(asExtension(next)) }),
    setMarks: (marks) => drawWhenSettled('marks', () => drawMarks(view, marks)),
    setFindings: (findings) => drawWhenSettled('findings', () => showNotes(view, findings, made.events.onLearn)),
    end: () => view.destroy()
  }
}

function drawMarks(view: EditorView, marks: readonly SurfaceMark[]): void {
  const whole = readWhole(view.state)
  const placed = marks.map(({ start, end, what }) => ({
    start: placeInEditor(whole, start),
    end: placeInEditor(whole, end),
    what
  }))
  view.dispatch({ effects: setMarks.of(placed) })
}

function asExtension({ readOnly, content }: SurfaceAttributes) {
  return [EditorState.readOnly.of(readOnly), EditorView.contentAttributes.of({ ...content })]
}
