import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Makes an empty folder under the system's temporary one; it is removed with the given stack. */
export async function makeTemporaryFolder(name: string, closing: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `erratum-${name}-`))
  closing.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}
