import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The process that owns a desk now: the engine itself, whichever host started it. */
export async function readEnginePid(desk: string): Promise<number> {
  const record: unknown = JSON.parse(await readFile(join(desk, 'owner.json'), 'utf8'))
  if (typeof record !== 'object' || record === null || !('pid' in record) || typeof record.pid !== 'number') {
    throw new Error(`owner.json of ${desk} names no process`)
  }
  return record.pid
}
