import type { CodeTable } from './code-table.ts'
import { readVariable } from './read-variable.ts'
import type { VariableFacts } from './variable-facts.ts'

/** What codes and variables are expanded with. */
export interface ExpandWith {
  readonly codes: CodeTable
  /** One character on each side of a code: "=" or "\". */
  readonly delimiter: string
  readonly facts: VariableFacts
  /** Put in where a variable says nothing, so that what stands around it can be closed; nothing where not given. */
  readonly empty?: string
}

/** A text with its codes and variables put in; `unknown` are those nobody knows, which stay as they are. */
export interface ExpandedText {
  readonly text: string
  readonly unknown: readonly string[]
}

// Codes in codes in codes: deeper is a loop.
const deepest = 8
// Codes that make each other longer end here, in UTF-16 units.
const longest = 100_000
const variable = /\{([A-Za-z]\w*)(?::([^{}]*))?\}/g
const spot = /#(\d{1,2})$/

/**
 * Puts in `=code=`, `=code#2=`, `{variable}` and `={variable}=`. What a code stands for may hold codes and variables (hot codes), to a depth of
 * eight. What a variable says is put in as it is, whatever stands in it: it is text of the photo.
 */
export function expandText(text: string, expand: ExpandWith): ExpandedText {
  const unknown = new Set<string>()
  return { text: expandInside(text, expand, unknown, 0), unknown: [...unknown] }
}

function expandInside(text: string, expand: ExpandWith, unknown: Set<string>, depth: number): string {
  const { delimiter } = expand
  let done = ''
  let plainFrom = 0
  let open = text.indexOf(delimiter)
  while (open >= 0 && done.length < longest) {
    const close = text.indexOf(delimiter, open + 1)
    if (close < 0) break
    const found = findCode(text.slice(open + 1, close), expand)
    if (found === null || depth >= deepest) {
      if (found !== null) unknown.add(text.slice(open, close + 1))
      open = close
      continue
    }
    done += putVariables(text.slice(plainFrom, open), expand, unknown)
    done += expandInside(found, expand, unknown, depth + 1)
    plainFrom = close + 1
    open = text.indexOf(delimiter, plainFrom)
  }
  return done + putVariables(text.slice(plainFrom), expand, unknown)
}

/** What stands between two delimiters, as the code table has it; null where it is no code. */
export function findCode(between: string, { codes, facts }: ExpandWith): string | null {
  const column = Number(spot.exec(between)?.[1] ?? 1)
  const name = between.replace(spot, '').replace(variable, (whole, key: string, argument?: string) => {
    return readVariable(key, argument, facts) ?? whole
  })
  const exact = codes.get(between)?.[0]
  return exact ?? codes.get(name)?.[column - 1] ?? null
}

function putVariables(text: string, { facts, empty = '' }: ExpandWith, unknown: Set<string>): string {
  return text.replace(variable, (whole, name: string, argument?: string) => {
    const value = readVariable(name, argument, facts)
    if (value === null) unknown.add(whole)
    return value === '' ? empty : (value ?? whole)
  })
}
