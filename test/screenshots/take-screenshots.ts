import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { addBoardNotices } from '../e2e/add-board-notices.ts'
import { addDeliveries } from '../e2e/add-deliveries.ts'
import { addDestinations } from '../e2e/add-destinations.ts'
import { addOddPhotos } from '../e2e/add-odd-photos.ts'
import { launchWeb } from '../e2e/launch-web.ts'
import { copySamplePhotos } from '../e2e/sample-photos.ts'
import { makeTemporaryFolder } from '../e2e/temporary-folders.ts'
import { findBrowser } from '../tools/set-up/find-browser.mjs'
import { inProject } from '../tools/set-up/project-root.mjs'
import { screens } from './screens.ts'

/** The pictures in docs/screenshots: each screen of the running app, in both themes, at 1440×900, and the main ones at 1024×700. Named screens alone where names follow the folder. */
const [folder = inProject('docs', 'screenshots'), ...names] = process.argv.slice(2)
const themes = ['light', 'dark'] as const
const sizes = [
  { suffix: '', width: 1440, height: 900 },
  { suffix: '-1024', width: 1024, height: 700 }
] as const

await mkdir(folder, { recursive: true })
await using closing = new AsyncDisposableStack()
const desk = await makeTemporaryFolder('desk', closing)
await copySamplePhotos(desk)
await addOddPhotos(desk)
await addDeliveries(desk, await makeTemporaryFolder('deliveries', closing))
await addBoardNotices(desk)
await addDestinations(desk)
const web = closing.use(await launchWeb({ desk }))
const executablePath = await findBrowser({ install: true })
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']
})
closing.defer(() => browser.close())
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
await page.goto(web.url)
await page.locator('.frame-cell img').nth(14).waitFor({ timeout: 120_000 })

for (const { name, narrow = false, open, close } of screens) {
  if (names.length > 0 && !names.includes(name)) continue
  await open(page)
  for (const size of sizes.slice(0, narrow ? 2 : 1)) {
    for (const theme of themes) await shoot(page, `${name}${size.suffix}-${theme}`, { ...size, theme })
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await close(page)
}

async function shoot(
  shown: Page,
  name: string,
  { width, height, theme }: { readonly width: number; readonly height: number; readonly theme: 'light' | 'dark' }
): Promise<void> {
  // A change of size closes popovers: it is made only where it is one.
  if (shown.viewportSize()?.width !== width) await shown.setViewportSize({ width, height })
  await shown.emulateMedia({ colorScheme: theme })
  await shown.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  })
  await shown.screenshot({ path: join(folder, `${name}.png`) })
  console.log(name)
}
