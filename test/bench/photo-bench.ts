// npm run bench -- photo [--files N]: reading and safe writing of wire-like photos, beside ExifTool, in one run.
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ExifToolPool } from '../../main/metadata/process/exiftool-pool.ts'
import { makeWirePhotos } from './photos/make-wire-photos.ts'
import { measureReading } from './photos/measure-reading.ts'
import { measureWriting } from './photos/measure-writing.ts'
import { profileWriting } from './photos/profile-writing.ts'

const profiled = 100

const { values } = parseArgs({ options: { files: { type: 'string', default: '1000' } } })
const count = Number(values.files)
if (!Number.isInteger(count) || count < 1) throw new Error(`--files ${values.files} is no number of photos`)

const [processor] = cpus()
console.log(`${count} photos; ${cpus().length} × ${processor?.model.trim()}; Node ${process.versions.node}`)
const pool = new ExifToolPool({ timeoutMs: 60_000 })
const folder = await realpath(await mkdtemp(join(tmpdir(), 'erratum-bench-run-')))
try {
  const wires = await makeWirePhotos(pool, count)
  await measureReading(pool, wires)
  await measureWriting(wires, folder)
  await profileWriting(wires.slice(0, profiled), folder)
} finally {
  await pool[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
}
