import type { WriteDecisions } from '../../../shared/contract/write-decisions.ts'

/** What was decided for a write, as a key to spread; none where nothing was. */
export function tellDecisions(decisions: WriteDecisions | undefined): { readonly decisions?: WriteDecisions } {
  return decisions === undefined || Object.keys(decisions).length === 0 ? {} : { decisions }
}
