import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import type { WatchTool } from '../../../main/metadata/process/exiftool-pool.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { scanSource } from '../../../main/services/photos/scan-source.ts'
import { editor, openParts, takeLast } from '../../integration/services/open-test-desk.ts'
import type { WorkTimes } from './measure-work.ts'
import { measureWork } from './measure-work.ts'
import { printTable } from './print-table.ts'
import { writeCaptionsAlone } from './run-exiftool-alone.ts'

/** What the desk and ExifTool alone took for the same work on the same photos. */
interface WritingTimes {
  readonly scan: WorkTimes
  readonly rescan: WorkTimes
  readonly desk: WorkTimes
  readonly one: WorkTimes
  readonly two: WorkTimes
  /** How many times the desk had ExifTool read a photo to prove a write. */
  readonly reads: number
}

const newCaption = (index: number) =>
  `Corrected: the mediator was named wrongly in picture ${index} – Zürich, 12 May 2026.`

/** Measures the desk's safe write beside one and two ExifTool processes on copies of the photos, and prints the figures. */
export async function measureWriting(wires: readonly string[], folder: string): Promise<void> {
  const desk = await inFreshCopies(wires, folder, (paths) => writeByDesk(paths, folder))
  const one = await inFreshCopies(wires, folder, (paths) =>
    measureWork(() => writeCaptionsAlone(folder, 'one', listJobs(paths)))
  )
  const two = await inFreshCopies(wires, folder, (paths) => {
    const jobs = listJobs(paths)
    const half = Math.ceil(jobs.length / 2)
    return measureWork(() =>
      Promise.all([
        writeCaptionsAlone(folder, 'first', jobs.slice(0, half)),
        writeCaptionsAlone(folder, 'second', jobs.slice(half))
      ])
    )
  })
  printTimes(wires.length, { ...desk, one, two })
}

function printTimes(count: number, { scan, rescan, desk, one, two, reads }: WritingTimes): void {
  const row = (what: string, { seconds, cpuMs }: WorkTimes) => [
    what,
    Number((count / seconds).toFixed(1)),
    cpuMs === null ? '–' : Number((cpuMs / count).toFixed(1))
  ]
  printTable(
    ['writing a caption', 'photos/s', 'CPU ms per photo'],
    [
      row('the desk: three containers, vault, proof, fsync, journal, ledger', desk),
      row('one ExifTool process, `-overwrite_original`', one),
      row('two ExifTool processes', two)
    ]
  )
  const ratio = (other: WorkTimes) => (other.seconds / desk.seconds).toFixed(2)
  console.log(`ratio to one process: ${ratio(one)} (wanted: 0.5 or more); to two: ${ratio(two)}`)
  console.log(
    `verified by the desk's own readers alone: ${reads === 0 ? `all ${count}` : `not all of ${count}`} (plain JPEG: one EXIF block, one XMP packet, IIM in one place); ExifTool read ${reads} times to verify`
  )
  printTable(
    ['the folder into the desk', 'photos/s', 'CPU ms per photo'],
    [
      row('first reading: fields, hash of the file, hash of the picture, index, ledger', scan),
      row('again, nothing changed', rescan)
    ]
  )
}

async function writeByDesk(paths: readonly string[], folder: string) {
  const deskFolder = join(folder, 'desk')
  await mkdir(deskFolder)
  let reads = 0
  const watchTool: WatchTool = (what) => {
    if (what === 'read') reads += 1
  }
  await using metadata = createMetadata({ watchTool })
  const parts = await openParts(metadata, deskFolder)
  try {
    const photos = join(folder, 'photos')
    const read = () => takeLast(scanSource(parts, { path: photos, actor: editor, leaveOut: [] }))
    const scan = await measureWork(read)
    const rescan = await measureWork(read)
    const edits = await Promise.all(
      paths.map(async (path, index) => {
        const photo = await parts.store.photos.byPath(path)
        if (photo === undefined) throw new Error(`${path} was not read`)
        return { photoId: photo.id, revision: photo.revision, set: { caption: newCaption(index) }, add: {}, remove: {} }
      })
    )
    let failed = 0
    reads = 0
    const desk = await measureWork(async () => {
      const result = await saveEdits(parts, { edits, actor: editor, reason: 'bench' })
      failed = result.failed.length
      if (failed > 0) console.error(result.failed[0]?.message)
    })
    if (failed > 0) throw new Error(`${failed} photos were not written`)
    return { scan, rescan, desk, reads }
  } finally {
    await parts.store[Symbol.asyncDispose]()
  }
}

function listJobs(paths: readonly string[]) {
  return paths.map((path, index) => ({ path, caption: newCaption(index) }))
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
