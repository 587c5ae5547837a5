import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The file a header worker runs: beside this one in a checkout, in the built application where its entry was put. */
export function findWorkerFile(): string {
  const here = import.meta.dirname
  const candidates = ['header-worker.ts', 'header-worker.js', '../header-worker.js'].map((name) => join(here, name))
  const found = candidates.find((candidate) => existsSync(candidate))
  if (found === undefined) throw new Error(`The header worker is not beside ${here}`)
  return found
}
