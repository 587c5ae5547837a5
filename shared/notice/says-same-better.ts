import type { ParsedNotice } from './parsed-notice.ts'

type Said = Pick<ParsedNotice, 'kind' | 'agency' | 'pairs' | 'valuesKnown'>

const corrections: ReadonlySet<ParsedNotice['kind']> = new Set(['correction', 'replacement', 'update'])

/**
 * True where a later notice about the same picture takes an earlier one's place: it says the values that one only announced, another right value
 * for the same wrong one, or that what was right then is wrong.
 */
export function saysSameBetter(older: Said, newer: Said): boolean {
  if (!corrections.has(older.kind) || !corrections.has(newer.kind) || !newer.valuesKnown) return false
  if (older.agency !== null && newer.agency !== null && older.agency !== newer.agency) return false
  if (!older.valuesKnown) return true
  return older.pairs.every((old) =>
    newer.pairs.some(
      ({ correct, wrong }) =>
        (wrong === old.wrong && correct !== old.correct) || (wrong !== '' && wrong === old.correct)
    )
  )
}
