import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const ownerRecordSchema = z.object({ pid: z.number().int(), machine: z.string(), socket: z.string() })

/** Where a desk's owner is to be reached. What the lock does not say; it proves nothing by itself and may be a dead owner's. */
export type OwnerRecord = z.infer<typeof ownerRecordSchema>

const recordPath = (desk: string): string => join(desk, 'owner.json')

/** Tells where this desk's owner listens. Written beside and renamed, so that nobody reads half of it. */
export async function publishOwnerRecord(desk: string, record: OwnerRecord): Promise<void> {
  const draft = join(desk, `owner.json.${record.pid}`)
  await writeFile(draft, JSON.stringify(record), { mode: 0o600 })
  await rename(draft, recordPath(desk))
}

/** What the last owner told, or undefined where none did or it cannot be read. */
export async function readOwnerRecord(desk: string): Promise<OwnerRecord | undefined> {
  const text = await readFile(recordPath(desk), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const parsed = ownerRecordSchema.safeParse(parseJson(text))
  return parsed.data
}

/** Takes the record away; only the owner may, before it gives up the lock. */
export async function removeOwnerRecord(desk: string): Promise<void> {
  await rm(recordPath(desk), { force: true })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
