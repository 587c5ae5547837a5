import type { CharsetReading } from '../../shared/contract/charset.ts'
import { printLine } from './output.ts'

/** Prints how else doubtful IIM text could be read, with its bytes; nothing where there is no doubt. */
export function printCharsets(charsets: readonly CharsetReading[]): void {
  for (const { block, alternatives, rawSample } of charsets) {
    if (rawSample === '') continue
    printLine(`  ? ${block}, bytes ${rawSample}`)
    for (const { charset, sample } of alternatives) printLine(`      as ${charset}: ${sample}`)
    printLine('      "erratum reencode PATH --charset NAME" settles it.')
  }
}
