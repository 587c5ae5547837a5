import { spawn } from 'node:child_process'
import { copyFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { savePreset } from '../../../main/services/export/export-presets.ts'
import { runExport } from '../../../main/services/export/run-export.ts'
import { hashFile } from '../../../main/services/photos/hash-file.ts'
import type { ExportPreset } from '../../../shared/contract/export-preset.ts'
import { builtInPresets } from '../../../shared/export/presets.ts'
import { makePhoto } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openAll, readLedger, takeLast } from './open-test-desk.ts'

/** An export that was killed again and again, and one of the same photos that was not: file names and hashes, and how often each photo is in the record. */
export interface KilledExport {
  readonly killed: Readonly<Record<string, string | null>>
  readonly undisturbed: Readonly<Record<string, string | null>>
  /** Times each file of the killed export is in the ledger. */
  readonly recorded: readonly number[]
  readonly kills: number
}

/** How many photos, by what beside the preset for the web, and after how many steps the process is killed each time. */
export interface KilledRequest {
  readonly count: number
  readonly killAfter: readonly number[]
  readonly change: Partial<ExportPreset>
}

/** Exports so many photos in a process of its own that is killed after each of these numbers of steps, and goes on each time. */
export async function exportThroughKills(
  desk: TestDesk,
  metadata: Metadata,
  { count, killAfter, change }: KilledRequest
): Promise<KilledExport> {
  const photoIds = (await makeCopies(desk, metadata, count)).map(({ id }) => id)
  const [web] = builtInPresets
  if (web === undefined) throw new Error('The desk has no presets')
  const preset: ExportPreset = { ...web, ...change, name: 'tiny', fileName: '{city}_{name}' }
  await savePreset(desk.parts, preset, editor)
  const to = join(desk.root, 'killed')
  const run = [desk.deskFolder, to, photoIds.join(',')]
  let kills = 0
  for (const steps of [...killAfter, Number.POSITIVE_INFINITY]) if (await runAndKill(run, steps)) kills += 1
  const exports = (await readLedger(desk.parts)).filter(({ kind }) => kind === 'export')
  const counts = Map.groupBy(exports, ({ subject }) => subject)
  const calm = join(desk.root, 'undisturbed')
  await takeLast(runExport(desk.parts, { photoIds, preset: 'tiny', to: calm, actor: editor }))
  return {
    killed: await hashAll(to),
    undisturbed: await hashAll(calm),
    recorded: photoIds.map((id) => counts.get(id)?.length ?? 0),
    kills
  }
}

// Some have the same name, in folders of their own.
async function makeCopies(desk: TestDesk, metadata: Metadata, count: number) {
  const first = join(desk.photos, '0.jpg')
  await makePhoto(metadata, first, { city: 'Oslo', caption: 'A boat at the quay' })
  const paths = [first]
  for (let index = 1; index < count; index += 1) {
    const path = join(desk.photos, `${index}.${index % 7 === 0 ? 'jpeg' : 'jpg'}`)
    await copyFile(first, path)
    paths.push(path)
  }
  return openAll(desk.parts, paths)
}

// True where the process was killed before it was done.
async function runAndKill(args: readonly string[], steps: number): Promise<boolean> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./dying-export.ts', import.meta.url)), ...args], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const { promise, resolve } = Promise.withResolvers<NodeJS.Signals | null>()
  child.on('exit', (code, signal) => {
    if (code !== null && code !== 0) throw new Error(`The export ended with ${code}`)
    resolve(signal)
  })
  let seen = 0
  for await (const _ of createInterface(child.stdout)) {
    seen += 1
    if (seen >= steps) child.kill('SIGKILL')
  }
  return (await promise) === 'SIGKILL'
}

async function hashAll(folder: string): Promise<Readonly<Record<string, string | null>>> {
  const names = (await readdir(folder)).toSorted()
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await hashFile(join(folder, name))])))
}
