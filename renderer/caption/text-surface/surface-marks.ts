import type { Extension } from '@codemirror/state'
import { RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import type { DecorationSet } from '@codemirror/view'
import { Decoration, EditorView, ViewPlugin } from '@codemirror/view'

/** A stretch of a text drawn otherwise than the rest: what is notice, and what IIM cannot hold. Places as in the whole text. */
export interface SurfaceMark {
  readonly start: number
  readonly end: number
  readonly what: 'notice' | 'excess'
}

/** Draws these stretches from now on, instead of those before. */
export const setMarks = StateEffect.define<readonly SurfaceMark[]>()

const drawn = { notice: Decoration.mark({ class: 'text-notice' }), excess: Decoration.mark({ class: 'text-excess' }) }

const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, change) => {
    const given = change.effects.findLast((effect) => effect.is(setMarks))?.value
    if (given === undefined) return marks.map(change.changes)
    const length = change.newDoc.length
    const ranges = given
      .map(({ start, end, what }) => ({ start, end: Math.min(end, length), what }))
      .filter(({ start, end }) => start < end)
    return Decoration.set(
      ranges.map(({ start, end, what }) => drawn[what].range(start, end)),
      true
    )
  },
  provide: (field) => EditorView.decorations.from(field)
})

const ownDirection = Decoration.line({ attributes: { dir: 'auto' } })

// Each line runs as its own first letter does: a caption in two languages has lines of both.
const directions = ViewPlugin.define(
  (view) => ({
    lines: listLines(view),
    update(change) {
      if (change.docChanged || change.viewportChanged) this.lines = listLines(change.view)
    }
  }),
  { decorations: (plugin) => plugin.lines }
)

function listLines(view: EditorView): DecorationSet {
  const lines = new RangeSetBuilder<Decoration>()
  // Two ranges may show parts of one long line.
  let at = 0
  for (const { from, to } of view.visibleRanges)
    for (at = Math.max(at, from); at <= to; ) {
      const line = view.state.doc.lineAt(at)
      lines.add(line.from, line.from, ownDirection)
      at = line.to + 1
    }
  return lines.finish()
}

/** Draws the marks of a text, and each line in its own direction. */
export const surfaceMarks: Extension = [marksField, directions, EditorView.perLineTextDirection.of(true)]
