import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { saveEdits } from '../../../main/services/save-edits.ts'
import { scanSource } from '../../../main/services/scan-source.ts'
import { editor, openParts, takeLast } from '../../integration/services/open-test-desk.ts'
import { printTable } from './print-table.ts'
import { writeCaptionsAlone } from './run-exiftool-alone.ts'

/** Seconds the desk and ExifTool alone took for the same work on the same photos. */
interface WritingTimes {
  readonly scan: number
  readonly rescan: number
  readonly desk: number
  readonly one: number
  readonly two: number
}

const newCaption = (index: number) =>
  `Corrected: the mediator was named wrongly in picture ${index} – Zürich, 12 May 2026.`

/** Measures the desk's safe write beside one and two ExifTool processes on copies of the photos, and prints the figures. */
export async function measureWriting(wires: readonly string[], folder: string): Promise<void> {
  const desk = await inFreshCopies(wires, folder, (paths) => writeByDesk(paths, folder))
  const one = await inFreshCopies(wires, folder, (paths) => writeCaptionsAlone(folder, 'one', listJobs(paths)))
  const two = await inFreshCopies(wires, folder, (paths) => {
    const jobs = listJobs(paths)
    const half = Math.ceil(jobs.length / 2)
    return measure(() =>
      Promise.all([
        writeCaptionsAlone(folder, 'first', jobs.slice(0, half)),
        writeCaptionsAlone(folder, 'second', jobs.slice(half))
      ])
    )
  })
  printTimes(wires.length, { ...desk, one, two })
}

function printTimes(count: number, { scan, rescan, desk, one, two }: WritingTimes): void {
  const speed = (seconds: number) => Number((count / seconds).toFixed(1))
  printTable(
    ['writing a caption', 'photos/s'],
    [
      ['the desk: three containers, vault, proof, fsync, journal, ledger', speed(desk)],
      ['one ExifTool process, `-overwrite_original`', speed(one)],
      ['two ExifTool processes', speed(two)]
    ]
  )
  console.log(
    `ratio to one process: ${(one / desk).toFixed(2)} (wanted: 0.5 or more); to two: ${(two / desk).toFixed(2)}`
  )
  printTable(
    ['the folder into the desk', 'photos/s'],
    [
      ['first reading: fields, hash of the file, hash of the picture, index, ledger', speed(scan)],
      ['again, nothing changed', speed(rescan)]
    ]
  )
}

async function writeByDesk(paths: readonly string[], folder: string) {
  const deskFolder = join(folder, 'desk')
  await mkdir(deskFolder)
  await using metadata = createMetadata()
  const parts = await openParts(metadata, deskFolder)
  try {
    const photos = join(folder, 'photos')
    const read = () => takeLast(scanSource(parts, { path: photos, actor: editor, leaveOut: [] }))
    const scan = await measure(read)
    const rescan = await measure(read)
    const edits = await Promise.all(
      paths.map(async (path, index) => {
        const photo = await parts.store.photos.byPath(path)
        if (photo === undefined) throw new Error(`${path} was not read`)
        return { photoId: photo.id, revision: photo.revision, set: { caption: newCaption(index) }, add: {}, remove: {} }
      })
    )
    let failed = 0
    const desk = await measure(async () => {
      const result = await saveEdits(parts, { edits, actor: editor, reason: 'bench' })
      failed = result.failed.length
      if (failed > 0) console.error(result.failed[0]?.message)
    })
    if (failed > 0) throw new Error(`${failed} photos were not written`)
    return { scan, rescan, desk }
  } finally {
    await parts.store[Symbol.asyncDispose]()
  }
}

function listJobs(paths: readonly string[]) {
  return paths.map((path, index) => ({ path, caption: newCaption(index) }))
}

async function measure(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

// Each competitor starts with its own fresh copies, all on the disk already.
async function inFreshCopies<Result>(
  wires: readonly string[],
  folder: string,
  work: (paths: readonly string[]) => Promise<Result>
): Promise<Result> {
  const photos = join(folder, 'photos')
  await mkdir(photos)
  const paths = wires.map((wire) => join(photos, basename(wire)))
  for (const [index, path] of paths.entries()) {
    await copyFile(wires[index] ?? '', path, constants.COPYFILE_FICLONE)
  }
  if (process.platform !== 'win32') await promisify(execFile)('sync')
  try {
    return await work(paths)
  } finally {
    await rm(photos, { recursive: true })
  }
}
