// npm run bench -- export [--files N]: photos of 24 and 10 MP to 1600 px with all metadata, beside the same sharp pipeline without metadata, and
// beside ImageMagick and ExifTool where they are installed.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { exiftoolPath } from 'exiftool-vendored'
import sharp from 'sharp'
import { z } from 'zod'
import { createMetadata } from '../../main/metadata/create-metadata.ts'
import { runExport } from '../../main/services/export/run-export.ts'
import { photosAtOnce } from '../../main/services/export/run-job.ts'
import { mapLimited } from '../../main/services/map-limited.ts'
import { editor, openAll, openTestDesk, takeLast } from '../integration/services/open-test-desk.ts'
import { watchMemory } from './export/watch-memory.ts'
import { printTable } from './photos/print-table.ts'

const { values } = parseArgs({ options: { files: { type: 'string', default: '200' } } })
const count = Number(values.files)
if (!Number.isInteger(count) || count < 1) throw new Error(`--files ${values.files} is no number of photos`)
const run = promisify(execFile)

const [processor] = cpus()
console.log(`${count} photos; ${cpus().length} × ${processor?.model.trim()}; Node ${process.versions.node}`)
const folder = await realpath(await mkdtemp(join(tmpdir(), 'erratum-bench-export-')))
const metadata = createMetadata()
const makePhotos = fileURLToPath(new URL('./export/make-photos.ts', import.meta.url))
try {
  await using desk = await openTestDesk(metadata)
  const { stdout } = await run(process.execPath, [makePhotos, folder, String(count)], { maxBuffer: 64 * 1024 * 1024 })
  const paths = z.array(z.string()).parse(JSON.parse(stdout))
  const photoIds = (await openAll(desk.parts, paths)).map(({ id }) => id)

  const erratum = await watchMemory(() =>
    takeLast(runExport(desk.parts, { photoIds, preset: 'web', to: join(folder, 'erratum'), actor: editor }))
  )
  const failed = erratum.result.result?.failed ?? []
  if (failed.length > 0) throw new Error(`${failed.length} failed: ${failed[0]?.message}`)

  await mkdir(join(folder, 'sharp'))
  const plain = await watchMemory(() =>
    mapLimited(paths, photosAtOnce, (path) =>
      sharp(path, { sequentialRead: true })
        .autoOrient()
        .resize({ width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true })
        .withIccProfile('srgb')
        .jpeg({ quality: 82, chromaSubsampling: '4:4:4' })
        .toFile(join(folder, 'sharp', basename(path)))
    )
  )
  const rate = (seconds: number) => Number((count / seconds).toFixed(2))
  const rows: (readonly (string | number)[])[] = [
    ['Erratum, all metadata', rate(erratum.seconds), 1, Math.round(erratum.peakMegabytes)],
    [
      'sharp alone, no metadata',
      rate(plain.seconds),
      Number((plain.seconds / erratum.seconds).toFixed(2)),
      Math.round(plain.peakMegabytes)
    ]
  ]
  const magick = await measureMagick(paths)
  if (magick === null) console.log('ImageMagick is not installed: not compared.')
  else rows.push(['convert and exiftool', rate(magick), Number((magick / erratum.seconds).toFixed(2)), ''])
  printTable(['what', 'files a second', 'Erratum is × as fast', 'peak MB of this process'], rows)
} finally {
  await metadata[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
}

// As a script of a desk would: as many at once as Erratum makes, one ExifTool call a photo. Null where ImageMagick is not installed.
async function measureMagick(photos: readonly string[]): Promise<number | null> {
  const isThere = await run('convert', ['-version']).then(
    ({ stdout }) => stdout.includes('ImageMagick'),
    () => false
  )
  if (!isThere) return null
  await mkdir(join(folder, 'magick'))
  const exiftool = await exiftoolPath()
  const { seconds } = await watchMemory(() =>
    mapLimited(photos, photosAtOnce, async (path) => {
      const to = join(folder, 'magick', basename(path))
      await run('convert', [path, '-auto-orient', '-resize', '1600x1600>', '-quality', '82', to])
      await run(exiftool, ['-q', '-q', '-overwrite_original', '-tagsfromfile', path, '-all:all', '-Orientation#=1', to])
    })
  )
  return seconds
}
