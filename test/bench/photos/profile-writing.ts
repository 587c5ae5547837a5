import { copyFile, mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { editor, openAll, openParts } from '../../integration/services/open-test-desk.ts'
import { printTable } from './print-table.ts'

const keeping = 'vault: copy, sync, check'

type Times = Map<string, number>

/** Writes photos one at a time and prints where the time of one goes: what is left of the whole is the desk's own bookkeeping. */
export async function profileWriting(wires: readonly string[], folder: string): Promise<void> {
  const photos = join(folder, 'photos')
  const deskFolder = join(folder, 'profile')
  await mkdir(photos)
  await mkdir(deskFolder)
  const paths = wires.map((wire) => join(photos, basename(wire)))
  for (const [index, path] of paths.entries()) await copyFile(wires[index] ?? '', path)
  const times: Times = new Map()
  await using metadata = createMetadata({ watchTool: (what, ms) => add(times, `ExifTool ${what}`, ms) })
  const parts = await openParts(metadata, deskFolder)
  const { vault, writer, store } = parts
  const watched = {
    ...parts,
    vault: { ...vault, keep: timed(times, keeping, vault.keep) },
    writer: { ...writer, stageEdit: timed(times, 'stage', watchCommit(times, writer.stageEdit)) },
    store: { ...store, transact: timed(times, 'journal and ledger', store.transact) }
  }
  try {
    const opened = await openAll(parts, paths)
    times.clear()
    for (const [index, { id, revision }] of opened.entries()) {
      const set = { caption: `Corrected: picture ${index} – Zürich.` }
      const edits = [{ photoId: id, revision, set, add: {}, remove: {} }]
      await timed(times, 'whole', () => saveEdits(watched, { edits, actor: editor, reason: 'bench' }))()
    }
    printTimes(times, paths.length)
  } finally {
    await store[Symbol.asyncDispose]()
    await rm(photos, { recursive: true })
  }
}

function timed<Args extends readonly unknown[], Result>(
  times: Times,
  what: string,
  work: (...args: Args) => Promise<Result>
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    const start = performance.now()
    try {
      return await work(...args)
    } finally {
      add(times, what, performance.now() - start)
    }
  }
}

function watchCommit<Request, Staged extends { readonly commit: () => Promise<void> }>(
  times: Times,
  stage: (request: Request) => Promise<Staged>
): (request: Request) => Promise<Staged> {
  return async (request) => {
    const staged = await stage(request)
    return { ...staged, commit: timed(times, 'put in place: check, rename, sync of the folder', staged.commit) }
  }
}

function add(times: Times, what: string, ms: number): void {
  times.set(what, (times.get(what) ?? 0) + ms)
}

function printTimes(times: Times, photos: number): void {
  const whole = times.get('whole') ?? 0
  const tool = [...times].filter(([what]) => what.startsWith('ExifTool'))
  const parts = [...times].filter(([what]) => !['whole', 'stage'].includes(what) && !what.startsWith('ExifTool'))
  const staged = times.get('stage') ?? 0
  const kept = times.get(keeping) ?? 0
  const known = tool.reduce((sum, [, ms]) => sum + ms, 0)
  const rows: readonly (readonly [string, number])[] = [
    ...tool,
    ['stage: read before and back, own proof, attributes, sync', staged - known - kept],
    ...parts,
    // The original is kept while its stage is made.
    ['plan and the rest', whole - staged + kept - parts.reduce((sum, [, ms]) => sum + ms, 0)],
    ['one photo, one at a time', whole]
  ]
  printTable(
    ['where the time of one write goes', 'ms', '%'],
    rows.map(([what, ms]) => [what, Number((ms / photos).toFixed(1)), Math.round((ms / whole) * 100)])
  )
}
