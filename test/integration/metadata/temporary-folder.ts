import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of a test's own; it goes when the test ends. */
export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string
  /** The path of a file in it. */
  at(...names: readonly string[]): string
}

/** Makes an empty folder for one test. */
export async function makeTemporaryFolder(): Promise<TemporaryFolder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'erratum-metadata-')))
  return {
    path,
    at: (...names) => join(path, ...names),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true })
  }
}
