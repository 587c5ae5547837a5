import { invertedEffects } from '@codemirror/commands'
import type { EditorState, Extension, Transaction } from '@codemirror/state'
import { StateEffect, StateField } from '@codemirror/state'
import { joinBreaks, splitBreaks, usualBreak } from './line-breaks.ts'

/** Puts breaks back as they were written, with an undo or a text from outside. */
const setBreaks = StateEffect.define<readonly string[]>()

const breaksField = StateField.define<readonly string[]>({
  create: () => [],
  update: (breaks, change) => {
    if (!change.docChanged) return breaks
    // Steps that are undone together bring the breaks of each; the oldest come last.
    const given = change.effects.findLast((effect) => effect.is(setBreaks))?.value
    return given?.length === change.newDoc.lines - 1 ? given : followChanges(breaks, change)
  }
})

function followChanges(breaks: readonly string[], change: Transaction): readonly string[] {
  const usual = usualBreak(breaks)
  const kept: string[] = []
  let at = 0
  change.changes.iterChanges((fromA, toA, fromB, toB) => {
    const first = change.startState.doc.lineAt(fromA).number - 1
    kept.push(...breaks.slice(at, first))
    at = change.startState.doc.lineAt(toA).number - 1
    const put = change.newDoc.lineAt(toB).number - change.newDoc.lineAt(fromB).number
    for (let line = 0; line < put; line += 1) kept.push(usual)
  })
  return [...kept, ...breaks.slice(at)]
}

/** Keeps how each line break was written beside an editor's text, through edits and their undo. */
export function keepLineBreaks(breaks: readonly string[]): Extension {
  return [
    breaksField.init(() => breaks),
    invertedEffects.of((change) => (change.docChanged ? [setBreaks.of(change.startState.field(breaksField))] : []))
  ]
}

/** The whole text of an editor, its line breaks as they were written. */
export function readWhole(state: EditorState): string {
  return joinBreaks({ text: state.doc.toString(), breaks: state.field(breaksField) })
}

/** What turns an editor's text into another one: only where they differ, so that caret and marks stay where they can. */
export function turnInto(state: EditorState, whole: string) {
  const { text, breaks } = splitBreaks(whole)
  const before = state.doc.toString()
  let from = 0
  while (from < before.length && from < text.length && before[from] === text[from]) from += 1
  let end = 0
  const most = Math.min(before.length, text.length) - from
  while (end < most && before[before.length - 1 - end] === text[text.length - 1 - end]) end += 1
  return {
    changes: { from, to: before.length - end, insert: text.slice(from, text.length - end) },
    effects: setBreaks.of(breaks)
  }
}
