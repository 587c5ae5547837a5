import type { FieldChanges } from '../../shared/contract/fields.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { diffFields } from '../ui/diff-fields.ts'
import type { DiffStretch } from '../ui/diff-stretch.ts'
import { shortenDiff } from '../ui/diff-values.ts'
import { changedFields } from './name-revision.ts'

/** What a revision did, small: the field looked at, and the words that changed there with a few around them. */
export interface ChangeSketch {
  readonly label: string
  readonly stretches: readonly DiffStretch[]
}

/** UTF-16 units of text that stays, on each side of a change. */
const around = 14

/** The longest change that is told whole, in UTF-16 units: a paragraph that went would hide the word that came. */
const longest = 44

/** The thumbnail of a revision: its caption's changed words, else those of its first changed field; null where no field changed. */
export function sketchChange(fields: FieldChanges): ChangeSketch | null {
  const keys = changedFields(fields)
  const key = fields.caption === undefined ? keys[0] : 'caption'
  const [line] = key === undefined ? [] : diffFields(findField(key), fields[key]?.from, fields[key]?.to)
  if (key === undefined || line === undefined) return null
  const stretches = shortenDiff(line.stretches, around).map(({ kind, text }) => ({
    kind,
    text: kind === 'same' ? text : cutChange(text)
  }))
  return { label: findField(key).label, stretches }
}

function cutChange(text: string): string {
  const characters = [...text]
  return characters.length <= longest ? text : `${characters.slice(0, longest).join('').trimEnd()}…`
}
