import type { ExpandWith } from './expand-text.ts'
import { expandText, findCode } from './expand-text.ts'

/** What stands in the place of a code or variable that was completed: from `start` up to the caret. */
export interface TypedExpansion {
  readonly start: number
  readonly text: string
}

/** What the code or variable under way before the caret will become. */
export interface PendingExpansion {
  /** As it stands when completed: "=ehk=". */
  readonly whole: string
  readonly becomes: string
}

// A code or variable is no longer than this.
const longest = 80

/** What the code or variable becomes whose closing sign was just typed before the caret; null where none was. */
export function expandTyped(text: string, caret: number, expand: ExpandWith): TypedExpansion | null {
  const last = text.charAt(caret - 1)
  const start = last === '}' ? text.lastIndexOf('{', caret - 2) : findOpening(text, caret - 1, last, expand)
  if (start < 0 || caret - start > longest) return null
  // "={serial}=" is one code: its variable waits for the closing delimiter.
  if (last === '}' && text.charAt(start - 1) === expand.delimiter) return null
  const whole = text.slice(start, caret)
  const put = expandText(whole, expand)
  if (put.text === whole || put.unknown.length > 0) return null
  return { start, text: put.text }
}

function findOpening(text: string, before: number, last: string, expand: ExpandWith): number {
  const { delimiter } = expand
  if (last !== delimiter) return -1
  const start = text.lastIndexOf(delimiter, before - 1)
  return start >= 0 && before - start > 1 && findCode(text.slice(start + 1, before), expand) !== null ? start : -1
}

/** The code or variable that is being typed before the caret and is already one; null where nothing is. */
export function findPending(text: string, caret: number, expand: ExpandWith): PendingExpansion | null {
  for (const [opening, closing] of [
    [expand.delimiter, expand.delimiter],
    ['{', '}']
  ] as const) {
    const start = text.lastIndexOf(opening, caret - 1)
    const typed = text.slice(start, caret)
    if (start < 0 || typed.length < 2 || typed.length > longest || /[\n\t}]/.test(typed)) continue
    const whole = typed + closing
    const { text: becomes, unknown } = expandText(whole, expand)
    if (becomes !== whole && unknown.length === 0) return { whole, becomes }
  }
  return null
}
