import type { WriteDecisions } from '../../shared/contract/write-decisions.ts'
import { writeDecisionsSchema } from '../../shared/contract/write-decisions.ts'
import { readJson } from './read-json.ts'

/** The decisions of a stored write, as a key to spread; none where there were none, or where it was made before desks kept them. */
export function readDecisions(text: string, where: string): { readonly decisions?: WriteDecisions } {
  const decisions = readJson(writeDecisionsSchema, text, where)
  return Object.keys(decisions).length === 0 ? {} : { decisions }
}
