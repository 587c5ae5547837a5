import type { Notice } from '../../shared/contract/notice.ts'
import { layOutValue } from './lay-out-value.ts'
import { printLine } from './output.ts'
import type { ReadNotice } from './read-notice.ts'

/** Prints a notice of the desk in one line: number, what it is, where it stands, what it is about. */
export function printNoticeLine({ number, state, parsed, subject, receivedAt }: Notice): void {
  printLine(
    `${String(number).padStart(4)}  ${nameNotice(parsed).padEnd(24)} ${state.padEnd(14)} ${receivedAt}  ${subject}`
  )
}

/** Prints a notice of the desk: where it came from, its text word for word, what was understood. */
export function printNotice(notice: Notice): void {
  printNoticeLine(notice)
  for (const { at, from, source, fileName, field, container } of notice.receipts)
    printLine(
      `      came ${at} from ${[from, source, fileName, field, container].filter((one) => one !== undefined).join(', ')}`
    )
  if (notice.changes.length > 0) printLine(`      changes: ${notice.changes.join(', ')}`)
  printLine()
  for (const line of layOutValue(notice.text)) printLine(`  | ${line}`)
  printLine()
  printParsedNotice(notice.parsed)
}

/** Prints what a text says as a notice, and what could not be told. */
export function printParsedNotice(parsed: ReadNotice): void {
  if (parsed.kind === 'none') {
    printLine('No notice: no correction, kill, withdrawal or advisory stands in this text.')
    return
  }
  printLine(`${nameNotice(parsed)}  (${parsed.confidence})`)
  for (const { correct, wrong } of parsed.pairs) printLine(`  right “${correct}” instead of “${wrong}”`)
  const facts: readonly (readonly [string, string])[] = [
    ['byline', parsed.byline ?? ''],
    ['pictures', parsed.pictureIds.join(', ')],
    ['reason', parsed.reason ?? ''],
    [
      'replacement',
      parsed.replacementFollows === null ? '' : parsed.replacementFollows ? 'follows' : 'does not follow'
    ],
    ['duties', parsed.duties.join(', ')],
    ['unknown', parsed.unknown.join(', ')]
  ]
  for (const [name, said] of facts) if (said !== '') printLine(`  ${name.padEnd(12)}${said}`)
  if (parsed.truncated) printLine('  ! The text ends before the notice does. Wait for the whole one.')
}

function nameNotice({ kind, agency }: Pick<ReadNotice, 'kind' | 'agency'>): string {
  return agency === null ? kind : `${agency} ${kind}`
}
