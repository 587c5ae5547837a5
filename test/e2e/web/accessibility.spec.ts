import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { screens } from '../../screenshots/screens.ts'
import { addBoardNotices } from '../add-board-notices.ts'
import { addDeliveries } from '../add-deliveries.ts'
import { addDestinations } from '../add-destinations.ts'
import { addOddPhotos } from '../add-odd-photos.ts'
import { launchWeb } from '../launch-web.ts'
import { copySamplePhotos } from '../sample-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

/** Axe in this page alone (there are no frames), told to describe only what is wrong: by far the most of its time went into the rest. */
const askAxe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })

test('every screen can be read and worked by everybody, in both themes and down to 1024 pixels', async ({
  browser
}) => {
  test.setTimeout(400_000)
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  await copySamplePhotos(desk)
  await addOddPhotos(desk)
  await addDeliveries(desk, await makeTemporaryFolder('deliveries', closing))
  await addBoardNotices(desk)
  await addDestinations(desk)
  const web = closing.use(await launchWeb({ desk }))
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  closing.defer(() => context.close())
  const page = await context.newPage()
  await page.goto(web.url)
  await expect(page.locator('.frame-cell img')).toHaveCount(15, { timeout: 120_000 })
  for (const { name, open, close } of screens) {
    await test.step(name, async () => {
      await open(page)
      // A theme changes colours alone, so the second one is asked for those.
      for (const [colorScheme, ask] of [
        ['light', (axe: AxeBuilder) => axe],
        ['dark', (axe: AxeBuilder) => axe.withRules(['color-contrast'])]
      ] as const) {
        await page.emulateMedia({ colorScheme })
        const { violations } = await ask(askAxe(page)).analyze()
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`
        )
        expect(found, `${name}, ${colorScheme}`).toEqual([])
      }
      await page.setViewportSize({ width: 1024, height: 700 })
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(sideways, `${name} scrolls sideways at 1024 pixels`).toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 1440, height: 900 })
      await close(page)
    })
  }
})
