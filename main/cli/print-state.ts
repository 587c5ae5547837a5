import type { Blame, PhotoState } from '../../shared/contract/history-view.ts'
import { nameNotice } from './name-notice.ts'
import { printLine } from './output.ts'
import { printFields } from './print-reading.ts'

/** Prints a photo as it was at one revision: since when until when, whose it is, and every field. */
export function printState({ path, revision, until, revisions, fields, charsets, bytesKept }: PhotoState): void {
  const { revision: number, at, by, kind, change, notice } = revision
  const facts = [kind, `by ${by}`, ...(change === null ? [] : [`change ${change}`])]
  if (notice !== null) facts.push(`notice ${notice}`)
  printLine(path)
  printLine(`  Revision ${number} of ${revisions}, from ${at} to ${until ?? 'now'}: ${facts.join(', ')}`)
  printLine(
    `  ${bytesKept ? 'Its exact bytes can be given back' : 'Its exact bytes were never kept'}: ${revision.sha256}`
  )
  printFields(fields)
  for (const { block, used, sure } of charsets ?? []) printLine(`  ${block} read as ${used}${sure ? '' : ', a guess'}`)
}

/** Prints a text in stretches, a line each, with who brought it when and why. */
export function printBlame({ stretches, origins, language, languages, revision }: Blame): void {
  const known = new Map(origins.map((origin) => [origin.revision, origin]))
  if (languages.length > 1)
    printLine(`In ${language}; there is also ${languages.filter((one) => one !== language).join(', ')}.`)
  for (const { text, revision: from } of stretches) {
    const origin = known.get(from)
    if (origin === undefined) continue
    const { at, by, change, notice, reason } = origin
    const facts = [`r${from}`, at, by]
    if (change !== null) facts.push(`change ${change}`)
    if (notice !== null) facts.push(nameNotice(notice))
    if (reason !== '') facts.push(reason)
    printLine(`${JSON.stringify(text)}`)
    printLine(`    ${facts.join(', ')}`)
  }
  printLine(`At revision ${revision}.`)
}
