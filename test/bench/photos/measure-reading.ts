import { isDeepStrictEqual } from 'node:util'
import { HeaderPool } from '../../../main/metadata/header/header-pool.ts'
import type { ExifToolPool } from '../../../main/metadata/process/exiftool-pool.ts'
import { readPhoto } from '../../../main/metadata/reader/read-photo.ts'
import { mapLimited } from '../../../main/services/map-limited.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import { printTable } from './print-table.ts'
import { runExifToolAlone } from './run-exiftool-alone.ts'

/**
 * Measures the header reader beside ExifTool on the same folder, both after one run to warm the disk's memory, and prints the figures.
 *
 * Then, without a clock, every field of every photo is compared with what ExifTool reads: throws where one differs.
 */
export async function measureReading(pool: ExifToolPool, wires: readonly string[]): Promise<void> {
  await using headers = new HeaderPool()
  const readAll = () => mapLimited(wires, 32, (path) => headers.read(path))
  await readAll()
  const tool = await runExifToolAlone(['-json', '-fast2', '-G1', ...wires])
  const start = performance.now()
  const read = await readAll()
  const own = (performance.now() - start) / 1000
  const declined = read.filter(({ ok }) => !ok).length
  printTable(
    ['reading', 'files/s'],
    [
      ['the header reader: every field of the table, two threads', Number((wires.length / own).toFixed(0))],
      ['`exiftool -json -fast2 -G1` on the folder, one process', Number((wires.length / tool).toFixed(0))]
    ]
  )
  console.log(`ratio: ${(tool / own).toFixed(1)} (wanted: 10 or more); left to ExifTool: ${declined}`)
  await compareFields(pool, wires)
}

async function compareFields(pool: ExifToolPool, wires: readonly string[]): Promise<void> {
  let copies = 0
  const different = await mapLimited(wires, 4, async (path) => {
    const own = await readPhoto(pool, { path, scope: 'fields' })
    const tool = await readPhoto(pool, { path, scope: 'fields', ownFirst: false })
    copies += Object.values(tool.reading.fields).flatMap((field) => field?.copies ?? []).length
    return fieldTable.filter(({ key }) => !isDeepStrictEqual(own.reading.fields[key], tool.reading.fields[key])).length
  })
  const count = different.reduce((sum, fields) => sum + fields, 0)
  console.log(`compared with ExifTool: ${wires.length} files, ${copies} copies of fields, ${count} fields different`)
  if (count > 0) throw new Error('The header reader differs from ExifTool')
}
