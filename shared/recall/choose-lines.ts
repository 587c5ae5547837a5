import type { RecipientId } from '../contract/identifiers.ts'
import type { Recall, RecallLine } from '../contract/recall.ts'

/** Whom an act of a recall is for; everybody where both are empty. */
export interface RecallWhom {
  readonly recipients: readonly RecipientId[]
  /** Those of nobody by name. */
  readonly destinations: readonly string[]
}

/** The lines of a recall that are meant. */
export function chooseLines({ lines }: Pick<Recall, 'lines'>, { recipients, destinations }: RecallWhom): RecallLine[] {
  if (recipients.length === 0 && destinations.length === 0) return lines
  return lines.filter(({ recipient, destination }) =>
    recipient === null ? destinations.includes(destination) : recipients.includes(recipient)
  )
}
