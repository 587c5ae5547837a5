import { readdir, rmdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { TaskReport } from '../../../shared/contract/watch-rules.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { hashFile } from '../photos/hash-file.ts'
import { engineActor } from '../resolve-actor.ts'
import { listStillToSend } from './list-still-to-send.ts'

type Parts = Pick<DeskParts, 'store' | 'clock' | 'turns' | 'ownFolders'>

const msOfDay = 86_400_000
const batch = 500

interface SentFile {
  readonly path: string
  readonly sha256: string
}

/**
 * Takes files out of the desk's outbox that were delivered, and checked there, more than the days of `keepSentDays` ago. What is still to be sent stays,
 * and so does what never was. Each run of 500 is in the ledger before it goes, and once it is gone. Aborting `signal` stops after the present run.
 */
export async function clearOutbox(desk: Parts, signal: AbortSignal): Promise<TaskReport> {
  return desk.turns.take('outbox', async () => {
    const { keepSentDays: days } = await desk.store.settings.read()
    const before = new Date(Date.parse(desk.clock()) - days * msOfDay).toISOString()
    const report = { task: 'outbox' as const, done: 0, failed: 0, problems: [] as string[] }
    const old = await listOld(desk.ownFolders.outbox, before)
    for (let start = 0; start < old.length && !signal.aborted; start += batch) {
      const files = await chooseSent(desk, old.slice(start, start + batch), before)
      if (files.length === 0) continue
      await record(desk, { step: 'begun', days, outbox: files })
      const gone: SentFile[] = []
      for (const file of files) {
        try {
          await unlink(file.path)
          gone.push(file)
        } catch (error) {
          report.problems.push(expectFailure(error, file.path).message)
        }
      }
      await record(desk, { step: 'done', days, outbox: gone })
      report.done += gone.length
    }
    if (report.done > 0) await removeEmpty(desk.ownFolders.outbox)
    return { ...report, failed: report.problems.length }
  })
}

// A file is older than its delivery: of a younger one nothing has to be read.
async function listOld(folder: string, before: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await listFolder(folder)) {
    const path = join(folder, entry.name)
    // Files that are being made are in folders of such names.
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) found.push(...(await listOld(path, before)))
    else if (entry.isFile() && (await stat(path)).mtime.toISOString() < before) found.push(path)
  }
  return found
}

async function chooseSent({ store }: Parts, paths: readonly string[], before: string): Promise<SentFile[]> {
  const files: SentFile[] = []
  for (const path of paths) {
    const sha256 = await hashFile(path)
    if (sha256 !== null) files.push({ path, sha256 })
  }
  const sent = await store.deliveries.lastSent(files.map(({ sha256 }) => sha256))
  const open = await listStillToSend(store)
  return files.filter(({ path, sha256 }) => (sent.get(sha256) ?? before) < before && !open.has(path))
}

async function record(desk: Parts, payload: Readonly<Record<string, unknown>>): Promise<void> {
  const entry = { at: desk.clock(), actor: engineActor, kind: 'retention', subject: 'outbox', payload } as const
  await desk.store.transact((records) => records.ledger.append(entry))
}

// The folder of a run goes with its last file; the outbox itself stays.
async function removeEmpty(folder: string): Promise<void> {
  for (const entry of await listFolder(folder)) {
    if (!entry.isDirectory()) continue
    const path = join(folder, entry.name)
    await removeEmpty(path)
    if ((await listFolder(path)).length === 0) await rmdir(path)
  }
}

// Made when the first file is.
async function listFolder(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
