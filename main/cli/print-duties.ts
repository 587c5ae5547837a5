import type { Notice } from '../../shared/contract/notice.ts'
import { dutyWords } from '../../shared/notice/duty-words.ts'
import { printLine } from './output.ts'
import { printNoticeLine } from './print-notice.ts'

/** Prints where a notice stands, and each of its duties with who did it or until when it is to be done. */
export function printDuties(notice: Notice): void {
  printNoticeLine(notice)
  if (notice.duties.length === 0) printLine('      It has no duties.')
  for (const { duty, due, done } of notice.duties) {
    const state =
      done === null
        ? `open${due === null ? '' : `, due ${due}`}`
        : `done ${done.at} by ${done.by}${done.note === '' ? '' : `. ${done.note}`}`
    printLine(`  [${done === null ? ' ' : 'x'}] ${duty.padEnd(19)}${dutyWords[duty]}: ${state}`)
  }
  const { ended } = notice
  if (ended !== undefined)
    printLine(`      ${notice.state} ${ended.at} by ${ended.by}${ended.reason === '' ? '' : `. ${ended.reason}`}`)
}
