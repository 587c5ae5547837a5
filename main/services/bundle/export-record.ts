import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, extname, isAbsolute, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { CheckpointParts } from '../checkpoint/make-checkpoint.ts'
import { makeCheckpoint } from '../checkpoint/make-checkpoint.ts'
import { expectFailure } from '../expect-failure.ts'
import { describeEntry } from './describe-entry.ts'
import { writePage } from './write-page.ts'

/** Where the record goes, and the text of the verifier that goes with it. */
export interface RecordExport {
  /** Full path of the JSON file; the page stands beside it with the ending .html, the verifier as verify.mjs. */
  readonly to: string
  readonly readVerifier: () => Promise<string>
  readonly signal?: AbortSignal | undefined
}

/** The files that were written, and what is in them. */
export interface ExportedRecord {
  readonly files: string[]
  readonly entries: number
  readonly checkpoints: number
}

/**
 * Writes the whole record, up to a checkpoint made now: as JSON, as a page that checks itself, and the verifier for both. Entry by entry, so that its
 * size does not matter. Overwrites nothing, and leaves nothing where it fails. Throws DeskError `bad-input`, `name-taken`, `storage-unavailable`.
 */
export async function exportRecord(desk: CheckpointParts, request: RecordExport): Promise<ExportedRecord> {
  const { to, signal } = request
  if (!isAbsolute(to) || extname(to) !== '.json') {
    throw new DeskError(
      'bad-input',
      `The record is exported to a full path that ends in .json, not ${to}. Nothing was written.`,
      { path: to }
    )
  }
  const { size } = await makeCheckpoint(desk)
  const exportedAt = desk.clock()
  const verifier = await request.readVerifier()
  const counts = { entries: size, checkpoints: await desk.store.ledger.checkpoints.count() }
  const bundle = () => writeBundle(desk, { size, exportedAt })
  const targets = [
    { path: to, content: bundle },
    {
      path: `${to.slice(0, -'.json'.length)}.html`,
      content: () => writePage(bundle(), { verifier, exportedAt, size })
    },
    { path: join(dirname(to), 'verify.mjs'), content: () => [verifier] }
  ]
  const files: string[] = []
  try {
    for (const { path, content } of targets) {
      await writeNew(path, content(), signal)
      files.push(path)
    }
  } catch (error) {
    for (const path of files) await rm(path, { force: true })
    throw error
  }
  return { files, ...counts }
}

async function* writeBundle(
  { store }: Pick<CheckpointParts, 'store'>,
  { size, exportedAt }: { readonly size: number; readonly exportedAt: string }
): AsyncGenerator<string> {
  yield `{"format":"erratum-record","version":1,"exportedAt":${JSON.stringify(exportedAt)},"checkpoints":[`
  let separator = '\n'
  for await (const checkpoint of store.ledger.checkpoints.after(0)) {
    if (checkpoint.size > size) break
    yield separator + JSON.stringify(checkpoint.note)
    separator = ',\n'
  }
  yield '\n],"entries":['
  separator = '\n'
  for await (const recorded of store.ledger.recorded(0, size)) {
    yield separator + JSON.stringify(describeEntry(recorded))
    separator = ',\n'
  }
  yield '\n]}\n'
}

async function writeNew(
  path: string,
  content: Iterable<string> | AsyncIterable<string>,
  signal: AbortSignal | undefined
): Promise<void> {
  let isOurs = false
  try {
    const file = createWriteStream(path, { flags: 'wx', flush: true })
    file.once('open', () => {
      isOurs = true
    })
    await pipeline(Readable.from(content), file, { signal })
  } catch (error) {
    if (isOurs) await rm(path, { force: true })
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new DeskError(
        'name-taken',
        `${path} is there already. Nothing was overwritten, and the record was not exported. Choose another name or folder.`,
        { path, cause: error }
      )
    }
    throw expectFailure(error, path)
  }
}
