import { DeskError } from '../../../shared/contract/desk-error.ts'

/** The failure for a value that does not fit its field, named by its label. `what` follows the label: "is one text, not a list". */
export function refuseValue(label: string, what: string): DeskError {
  return new DeskError('bad-input', `${label} ${what}. Nothing was written. Change the value and save again.`)
}
