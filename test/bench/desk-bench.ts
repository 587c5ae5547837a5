// Prints how the desktop feels, in real Electron: a folder of photos opened for the first and the second time, scrolling, saving, memory.
// npm run bench -- desk [--photos 10000] [--many 100000] [--place DIR]. Nothing is asserted here.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { LaunchedDesktop } from '../e2e/launch-desktop.ts'
import { electronExecutable, launchDesktop } from '../e2e/launch-desktop.ts'
import { copySamplePhotos } from '../e2e/sample-photos.ts'
import { makeWireFolder } from './desk/make-wire-folder.ts'
import { measureMemory } from './desk/measure-memory.ts'
import { measureArrow, measureScrolling, waitForPictures } from './desk/measure-page.ts'
import { measureSaving } from './desk/measure-saving.ts'

const { values } = parseArgs({
  options: {
    photos: { type: 'string', default: '10000' },
    many: { type: 'string', default: '100000' },
    place: { type: 'string', default: tmpdir() }
  },
  allowPositionals: true
})
if (electronExecutable === undefined) throw new Error('There is no Electron to measure with. npm run bench finds one.')
const idleSeconds = 60
const samples = 13
const root = await mkdtemp(join(values.place, 'erratum-bench-'))
try {
  await measureDesk(Number(values.photos), 1600)
  if (Number(values.many) > 0) await measureDesk(Number(values.many), 320)
} finally {
  await rm(root, { recursive: true, force: true })
}

async function measureDesk(photos: number, width: number): Promise<void> {
  const folder = join(root, `wire-${photos}`)
  const desk = join(root, `desk-${photos}`)
  // A new desk paints its sample first; this one has it.
  await copySamplePhotos(desk)
  const bytes = await makeWireFolder(folder, { photos, width })
  console.log(`-- ${photos.toLocaleString('en-GB')} photos of ${width} pixels, ${(bytes / 1e6).toFixed(0)} MB`)
  {
    await using desktop = await launchDesktop({ desk })
    await waitForPictures(desktop.page, 600_000)
    await tell('the first visit: from the folder chosen to a screen of its pictures', async () => {
      await openFolder(desktop, folder)
      await waitForWire(desktop)
    })
    print('an arrow key, while the folder is still read', await measureArrow(desktop.page))
    await tell('all photos read', () => waitUntilRead(desktop, photos))
  }
  const start = performance.now()
  await using desktop = await launchDesktop({ desk })
  print('the second visit: from the program’s start to its window', performance.now() - start)
  await waitForPictures(desktop.page, 600_000)
  print('  to a screen of pictures', performance.now() - start)
  print('  an arrow key then', await measureArrow(desktop.page))
  const { frames, long, longest } = await measureScrolling(desktop.page, 20)
  console.log(`scrolling for 20 s: ${frames} frames, ${long} tasks over 50 ms, the longest ${longest.toFixed(0)} ms`)
  const saved = await measureSaving(desktop.page)
  print('a caption saved: median of 21', saved[Math.floor(saved.length / 2)] ?? Number.NaN)
  print('  the slowest', saved.at(-1) ?? Number.NaN)
  await delay(idleSeconds * 1000)
  const { page, engine } = await measureMemory(desktop)
  console.log(`after ${idleSeconds} s idle: page ${page.toFixed(0)} MB, engine ${engine.toFixed(0)} MB`)
}

async function openFolder({ app, page }: LaunchedDesktop, folder: string): Promise<void> {
  // The system's own dialog cannot be worked by a program: it answers at once.
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, folder)
  await page.getByText('Engine ready').waitFor()
  await page.keyboard.press('Control+o')
}

// The newest are shown first: the wire's photos before the sample's.
async function waitForWire({ page }: LaunchedDesktop): Promise<void> {
  await page.locator('.frame-cell', { hasText: 'WB0' }).nth(10).waitFor({ timeout: 600_000 })
  await waitForPictures(page, 600_000)
}

async function waitUntilRead({ page }: LaunchedDesktop, photos: number): Promise<void> {
  await page.waitForFunction(
    (all) => document.querySelector('.photo-grid')?.getAttribute('aria-label')?.endsWith(`, ${all}`) === true,
    (photos + samples).toLocaleString('en-GB'),
    { timeout: 3_600_000, polling: 500 }
  )
  await page.getByRole('navigation').getByRole('progressbar').waitFor({ state: 'detached', timeout: 3_600_000 })
}

async function tell(what: string, work: () => Promise<void>): Promise<void> {
  const start = performance.now()
  await work()
  print(what, performance.now() - start)
}

function print(what: string, ms: number): void {
  console.log(`${what.padEnd(72)}${ms.toFixed(0).padStart(9)} ms`)
}
