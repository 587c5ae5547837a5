import type { HistoryHit, HistoryQuery } from '../../shared/contract/history-view.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import { labelField } from './label-field.ts'
import { nameNotice } from './name-notice.ts'
import { printJson, printLine } from './output.ts'

const mostAtOnce = 200

/** What revisions to print, and how. */
export interface SearchToPrint {
  readonly query: HistoryQuery
  readonly limit: number
  readonly json: boolean
  readonly signal: AbortSignal
}

/** Prints the revisions that were looked for, newest first. */
export async function searchHistory(client: DeskClient, { query, limit, json, signal }: SearchToPrint): Promise<void> {
  const hits: HistoryHit[] = []
  let next: string | null | undefined
  while (next !== null && hits.length < limit) {
    const page = { query, limit: Math.min(mostAtOnce, limit - hits.length) }
    const found = await client.history.search(next === undefined ? page : { ...page, after: next }, { signal })
    hits.push(...found.hits)
    next = found.next
  }
  if (json) return printJson(hits)
  if (hits.length === 0) printLine('No revision of the desk is like this.')
  for (const hit of hits) printHit(hit)
  if (next !== null) printLine(`There are more: --limit ${limit * 2} shows them.`)
}

function printHit({ path, revision, notice, current, held }: HistoryHit): void {
  const { revision: number, at, by, kind, change, fields, reason } = revision
  const facts = [`${kind} by ${by}`]
  if (change !== null) facts.push(`change ${change}`)
  if (notice !== null) facts.push(nameNotice(notice))
  if (reason !== '') facts.push(reason)
  printLine(`${at}  ${path}  revision ${number}${current ? '' : ', no longer'}: ${facts.join(', ')}`)
  for (const { field, excerpt } of held) printLine(`  ${labelField(field)}: ${excerpt}`)
  if (held.length === 0 && Object.keys(fields).length > 0)
    printLine(`  ${Object.keys(fields).map(labelField).join(', ')}`)
}
