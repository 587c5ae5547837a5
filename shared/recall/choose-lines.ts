import type { RecipientId } from '../contract/identifiers.ts'
import type { Recall, RecallLine } from '../contract/recall.ts'

/** Whom an act of a recall is for; everybody where all are empty. */
export interface RecallWhom {
  readonly recipients: readonly RecipientId[]
  /** Those of nobody by name. */
  readonly destinations: readonly string[]
  /** Folders nobody was sent from, by their full paths. */
  readonly folders: readonly string[]
}

/** True where nobody and no place is named. */
export function isEverybody({ recipients, destinations, folders }: RecallWhom): boolean {
  return recipients.length === 0 && destinations.length === 0 && folders.length === 0
}

/** The lines of a recall that are meant. */
export function chooseLines({ lines }: Pick<Recall, 'lines'>, whom: RecallWhom): RecallLine[] {
  if (isEverybody(whom)) return lines
  const { recipients, destinations, folders } = whom
  return lines.filter(({ recipient, destination, folder }) => {
    if (folder) return folders.includes(destination)
    return recipient === null ? destinations.includes(destination) : recipients.includes(recipient)
  })
}

/** The lines the right version is sent for: those meant, but a folder only where it is named. */
export function chooseToSend(recall: Pick<Recall, 'lines'>, whom: RecallWhom): RecallLine[] {
  const lines = chooseLines(recall, whom)
  return isEverybody(whom) ? lines.filter(({ folder }) => !folder) : lines
}
