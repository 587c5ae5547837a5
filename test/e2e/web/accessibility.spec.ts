import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { screens } from '../../screenshots/screens.ts'
import { addBoardNotices } from '../add-board-notices.ts'
import { addOddPhotos } from '../add-odd-photos.ts'
import { launchWeb } from '../launch-web.ts'
import { copySamplePhotos } from '../sample-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

test('every screen can be read and worked by everybody, in both themes and down to 1024 pixels', async ({
  browser
}) => {
  test.setTimeout(400_000)
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  await copySamplePhotos(desk)
  await addOddPhotos(desk)
  await addBoardNotices(desk)
  const web = closing.use(await launchWeb({ desk }))
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  closing.defer(() => context.close())
  const page = await context.newPage()
  await page.goto(web.url)
  await expect(page.locator('.frame-cell img')).toHaveCount(15, { timeout: 120_000 })
  for (const { name, open, close } of screens) {
    await test.step(name, async () => {
      await open(page)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const { violations } = await new AxeBuilder({ page }).analyze()
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
