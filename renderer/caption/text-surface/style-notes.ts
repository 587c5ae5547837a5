import { isolateHistory } from '@codemirror/commands'
import type { Diagnostic } from '@codemirror/lint'
import { forEachDiagnostic, setDiagnostics } from '@codemirror/lint'
import type { EditorView } from '@codemirror/view'
import type { StyleFix } from '../../../shared/house-style/style-finding.ts'
import { phrase } from '../../messages/phrase.ts'
import type { CaptionNote } from '../caption-note.ts'
import { isListed } from '../caption-note.ts'

/** What outside of a text may be asked of its style notes. */
export interface NoteActions {
  /** Selects the next note after the caret, or the first. */
  readonly next: () => void
  readonly previous: () => void
  /** Puts in the fix of this finding, or of the one the caret is in; false where there is none. */
  readonly fix: (finding?: CaptionNote) => boolean
  readonly show: (finding: CaptionNote) => void
}

/** A note with the finding it is of. The library keeps its place through edits. */
interface StyleNote extends Diagnostic {
  readonly finding: CaptionNote
}

/** Underlines findings in a text, with their words and fix on hover. Never while an input method composes: its words would be torn. */
export function showNotes(view: EditorView, findings: readonly CaptionNote[], learn: (word: string) => void): void {
  const length = view.state.doc.length
  const notes = findings.filter(({ end }) => end <= length).map((finding) => asNote(finding, learn))
  view.dispatch(setDiagnostics(view.state, notes))
}

function asNote(finding: CaptionNote, learn: (word: string) => void): StyleNote {
  const { rule, start, end, words, fix, word } = finding
  const actions: Diagnostic['actions'] = [
    ...(fix === null
      ? []
      : [{ name: fix.words, apply: (view: EditorView, from: number) => putFix(view, fix, from - start) }]),
    ...(word === undefined ? [] : [{ name: phrase('caption.learn'), apply: () => learn(word) }])
  ]
  return {
    from: start,
    to: end,
    severity: 'info',
    markClass: `note-${rule}`,
    message: words,
    finding,
    actions
  }
}

/** The actions of a text's style notes, for keys and buttons around it. */
export function noteActions(view: EditorView): NoteActions {
  return {
    next: () => {
      const { main } = view.state.selection
      const notes = listNotes(view).filter(({ finding }) => isListed(finding))
      selectNote(
        view,
        notes.find(({ from, to }) => from > main.from || (from === main.from && to > main.to)) ?? notes[0]
      )
    },
    previous: () => {
      const { main } = view.state.selection
      const notes = listNotes(view).filter(({ finding }) => isListed(finding))
      selectNote(view, notes.findLast(({ from }) => from < main.from) ?? notes.at(-1))
    },
    fix: (finding) => {
      const found = findNote(view, finding)
      if (found === undefined || found.finding.fix === null || view.state.readOnly) return false
      putFix(view, found.finding.fix, found.from - found.finding.start)
      view.focus()
      return true
    },
    show: (finding) => selectNote(view, findNote(view, finding))
  }
}

function selectNote(view: EditorView, note: FoundNote | undefined): void {
  if (note === undefined) return
  view.dispatch({ selection: { anchor: note.from, head: note.to }, scrollIntoView: true })
  view.focus()
}

interface FoundNote {
  readonly finding: CaptionNote
  readonly from: number
  readonly to: number
}

/** The notes as they stand after all edits since they were found, in order. */
function listNotes(view: EditorView): readonly FoundNote[] {
  const notes: FoundNote[] = []
  forEachDiagnostic(view.state, (note, from, to) => {
    if (isStyleNote(note)) notes.push({ finding: note.finding, from, to })
  })
  return notes.toSorted((one, other) => one.from - other.from || one.to - other.to)
}

function findNote(view: EditorView, finding: CaptionNote | undefined): FoundNote | undefined {
  const notes = listNotes(view)
  const { from, to } = view.state.selection.main
  return finding === undefined
    ? notes.find((note) => note.from <= to && note.to >= from)
    : notes.find((note) => note.finding === finding)
}

function isStyleNote(note: Diagnostic): note is StyleNote {
  return 'finding' in note
}

/** `moved`: how far the note has gone since it was found. */
function putFix(view: EditorView, { start, end, text }: StyleFix, moved: number): void {
  if (view.state.readOnly) return
  const from = start + moved
  view.dispatch({
    changes: { from, to: end + moved, insert: text },
    selection: { anchor: from + text.length },
    userEvent: 'input.complete',
    annotations: isolateHistory.of('full'),
    scrollIntoView: true
  })
}
