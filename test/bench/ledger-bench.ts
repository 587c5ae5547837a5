// npm run bench -- ledger [--entries N]: appending to the record, checking a large one, a checkpoint and a proof on it. SQLite, synchronous=FULL.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDeskStore } from '../../main/catalog/open-desk-store.ts'
import { makeCheckpoint } from '../../main/services/checkpoint/make-checkpoint.ts'
import type { DeskStore } from '../../main/services/ports/desk-store.ts'
import { makeEvent } from '../integration/store/make-records.ts'
import { appendEvents, createSigner } from '../integration/store/sign-ledger.ts'

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '1000000' }, verify: { type: 'string' } }
})
const entries = Number(values.entries)
if (!Number.isInteger(entries) || entries < 30_000)
  throw new Error(`--entries ${values.entries} is no number from 30,000 on`)

let failed = false

/** Time on the clock and this process's own: on a machine with other work only the second says something, and is held to the limit. */
async function measure(what: string, count: number, limit: { readonly ms: number }, work: () => Promise<unknown>) {
  const start = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  const [used, clock] = [(user + system) / 1000, performance.now() - start]
  const isOver = used > limit.ms
  failed ||= isOver
  const rate = (ms: number) => `${Math.round((count * 1000) / ms)}/s`
  console.log(
    `${what.padEnd(42)}${(used / 1000).toFixed(2).padStart(8)} s of work (${rate(used)})${isOver ? ' OVER' : ''}, ${(clock / 1000).toFixed(2)} s on the clock (${rate(clock)}), limit ${limit.ms / 1000} s`
  )
}

async function appendOneByOne(store: DeskStore, from: number, count: number): Promise<void> {
  for (let number = from; number < from + count; number += 1) await store.ledger.append(makeEvent(number))
}

/** Checks a record in a process that does nothing else, and tells what it took. */
async function verifyAlone(file: string): Promise<void> {
  await using desk = await openDeskStore({ kind: 'sqlite', file })
  let peak = 0
  const onProgress = () => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  await measure(`verify ${entries} entries`, entries, { ms: 30_000 }, async () => {
    const { problems } = await desk.ledger.verify({ onProgress })
    if (problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 3)))
  })
  failed ||= peak > 300_000_000
  console.log(
    `${'memory of that process'.padEnd(42)}${String(Math.round(peak / 1_000_000)).padStart(8)} MB, limit 300 MB`
  )
}

async function measureAll(file: string): Promise<void> {
  await using store = await openDeskStore({ kind: 'sqlite', file })
  const signer = createSigner(store)
  await appendEvents(store, 1, 2000)
  await measure('append 10,000 in one transaction', 10_000, { ms: 2000 }, () => appendEvents(store, 2001, 12_000))
  await measure('append 2,000 one by one', 2000, { ms: 2000 }, () => appendOneByOne(store, 12_001, 2000))
  for (let from = 14_001; from < entries; from += 10_000)
    await appendEvents(store, from, Math.min(from + 9999, entries - 101))
  await measure('first checkpoint over all', entries - 100, { ms: 30_000 }, () => makeCheckpoint(signer))
  await appendEvents(store, entries - 99, entries - 1)
  await measure('checkpoint 100 entries later', 100, { ms: 50 }, () => makeCheckpoint(signer))
}

if (values.verify !== undefined) await verifyAlone(values.verify)
else {
  console.log(`${entries} entries; ${cpus().length} × ${cpus()[0]?.model.trim()}; Node ${process.versions.node}`)
  const folder = mkdtempSync(join(tmpdir(), 'erratum-bench-ledger-'))
  const file = join(folder, 'desk.db')
  try {
    await measureAll(file)
    const alone = [...process.argv.slice(1, 2), '--entries', String(entries), '--verify', file]
    failed ||= spawnSync(process.execPath, alone, { stdio: 'inherit' }).status !== 0
  } finally {
    rmSync(folder, { recursive: true })
  }
}
process.exitCode = failed ? 1 : 0
