import { basename } from 'node:path'
import type { NoticeNumber } from '../../shared/contract/identifiers.ts'
import type { Residue, ResiduePlace } from '../../shared/contract/residue.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import type { CommandCall } from './command-call.ts'
import { printLine } from './output.ts'
import { startProgress } from './show-progress.ts'

/** Searches for what is left of a notice's wrong values, with progress on a terminal. */
export async function searchResidue(client: DeskClient, call: CommandCall, notice: NoticeNumber): Promise<Residue> {
  const { by, signal } = call
  const progress = startProgress()
  try {
    for await (const step of await client.notices.residue({ notice, by }, { signal })) {
      progress.show(`Searching ${step.done} of ${step.total}  ${basename(step.current ?? '')}`)
      if (step.result !== null) return step.result
    }
  } finally {
    progress.clear()
  }
  throw new Error('The search ended without a result')
}

/** Prints what a search found, and how that differs from the one certified before. */
export function printResidue(residue: Residue): void {
  const { places, notMeant = [], searched, keptByDesign, certificate, before } = residue
  printLine(`${places.length} left${before === null ? '' : `, ${tellBefore(before)}`}`)
  for (const place of places) printLine(`  ${tellPlace(place)}`)
  for (const { by, ...place } of notMeant) printLine(`  not meant, by ${by}: ${tellPlace(place)}`)
  if (before !== null && !before.same) for (const place of before.gone) printLine(`  gone since: ${tellPlace(place)}`)
  printLine(`Searched ${searched.photos} photos in the index, ${searched.files} files and ${searched.exports} exports.`)
  const { vault, ledger, revisions } = keptByDesign
  printLine(
    `Kept by design: ${revisions} earlier revisions, ${vault} originals in the vault, ${ledger} ledger entries.`
  )
  printLine(`Certificate ${certificate}`)
}

function tellBefore({ at, places, same, gone, fresh }: NonNullable<Residue['before']>): string {
  return same ? `as certified at ${at}` : `${places} at ${at}: ${gone.length} gone, ${fresh.length} new`
}

function tellPlace({ kind, path, field, container, tag, form, excerpt }: ResiduePlace): string {
  const where = [field ?? tag, container].filter((one) => one !== undefined).join(' ')
  return `${kind.padEnd(12)}${path}${where === '' ? '' : `  ${where}`}  ${form === '' ? '' : `“${form}” in `}${excerpt}`
}
