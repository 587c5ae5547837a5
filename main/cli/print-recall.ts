import type { Recall, RecallLine } from '../../shared/contract/recall.ts'
import { holdingWords } from '../../shared/recall/holding-words.ts'
import { printLine } from './output.ts'

/** Prints who got which wrong version, and what each has now, a photo after the other. */
export function printRecall({ photos, lines }: Recall): void {
  if (lines.length === 0) printLine('No version that says a wrong value left the desk.')
  for (const { photoId, path, refusal } of photos) {
    printLine(path)
    for (const line of lines) if (line.photoId === photoId) printHolding(line)
    if (refusal !== null) printLine(`  ${refusal.message}`)
  }
}

function printHolding(line: RecallLine): void {
  const { versions, state, answer, overdue, remindAt } = line
  const said = answer === null ? '' : ` ${answer.at} ${answer.note}`.trimEnd()
  const late = overdue && remindAt !== null ? `, to be reminded since ${remindAt}` : ''
  printLine(`  ${namePlace(line)}: ${holdingWords[state]}${said}${late}`)
  for (const { at, name, preset, revision, sha256, wrong } of versions)
    printLine(
      `    ${at}  ${name}  ${preset}  revision ${revision}  ${sha256.slice(0, 12)}  ${wrong ? 'wrong' : 'right'}`
    )
}

function namePlace({ who, destination, folder }: RecallLine): string {
  if (folder) return `exported to ${destination}, not sent to anybody`
  return who === destination ? who : `${who} (${destination})`
}
