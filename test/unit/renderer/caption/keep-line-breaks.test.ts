import { history, undo } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepLineBreaks, readWhole, turnInto } from '../../../../renderer/caption/text-surface/keep-line-breaks.ts'
import { placeInEditor, splitBreaks } from '../../../../renderer/caption/text-surface/line-breaks.ts'

function open(whole: string): EditorState {
  const { text, breaks } = splitBreaks(whole)
  return EditorState.create({ doc: text, extensions: [keepLineBreaks(breaks), history()] })
}

function takeBack(state: EditorState): EditorState {
  let after = state
  undo({ state, dispatch: (change) => (after = change.state) })
  return after
}

const wires: readonly (readonly [string, number, number, string, string])[] = [
  ['two\r\nlines\r\n', 0, 3, '2', '2\r\nlines\r\n'],
  ['two\r\nlines', 3, 3, '\nnew', 'two\r\nnew\r\nlines'],
  ['old\rMac\r', 0, 0, 'an ', 'an old\rMac\r'],
  ['a\r\nb\nc\r\nd', 1, 4, '', 'ac\r\nd'],
  [' \ttabs and blanks \t\r\n', 0, 0, 'x', 'x \ttabs and blanks \t\r\n']
]

test.each(wires)(
  'an edit of %j leaves the other line breaks as they were written',
  (whole, from, to, insert, becomes) => {
    const state = open(whole)
    expect(readWhole(state)).toBe(whole)
    const after = state.update({ changes: { from, to, insert } }).state
    expect(readWhole(after)).toBe(becomes)
    expect(readWhole(takeBack(after))).toBe(whole)
  }
)

const wire = fc.array(fc.constantFrom('a', 'ä', '日', '\r\n', '\n', '\r', ' ', '\t', '🌋'), { maxLength: 30 })
const joined = wire.map((parts) => parts.join(''))

test('any text goes in and comes out the same, and an undo of any change brings it back to the byte', () => {
  fc.assert(
    fc.property(joined, joined, (whole, next) => {
      const state = open(whole)
      const after = state.update(turnInto(state, next)).state
      return readWhole(state) === whole && readWhole(after) === next && readWhole(takeBack(after)) === whole
    }),
    { numRuns: 300 }
  )
})

test('a place in a text with CR/LF is found in the editor, where each is one sign', () => {
  expect(placeInEditor('one\r\ntwo\r\nthree', 10)).toBe(8)
})
