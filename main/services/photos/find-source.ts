import { dirname, sep } from 'node:path'
import type { DeskParts } from '../desk-parts.ts'
import type { Actor } from '../ports/ledger.ts'
import type { SourceRecord } from '../ports/sources.ts'
import { registerSource } from './register-source.ts'

/** The innermost source that holds this file; where there is none, the file's own folder becomes one (without reading its other files). */
export async function findSource(
  desk: Pick<DeskParts, 'store' | 'clock' | 'newId' | 'events'>,
  path: string,
  actor: Actor
): Promise<SourceRecord> {
  const holding = (await desk.store.sources.list()).filter((source) => path.startsWith(withSeparator(source.path)))
  const [innermost] = holding.toSorted((one, other) => other.path.length - one.path.length)
  return innermost ?? registerSource(desk, { path: dirname(path), actor })
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : `${folder}${sep}`
}
