import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { launchWeb } from '../launch-web.ts'
import { copySamplePhotos } from '../sample-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

test('an editor makes a preset of their own, sees the first result, and exports by it', async ({ browser }) => {
  test.setTimeout(240_000)
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  await copySamplePhotos(desk)
  const to = join(await makeTemporaryFolder('export', closing), 'out')
  const web = closing.use(await launchWeb({ desk }))
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  closing.defer(() => context.close())
  const page = await context.newPage()
  await page.goto(web.url)
  await page.locator('.frame-cell').first().click({ timeout: 120_000 })
  await page.keyboard.press('Control+e')

  const first = page.getByRole('region', { name: 'First result' })
  await expect(first.getByText('In the result, read back')).toBeVisible({ timeout: 60_000 })
  const look = process.env['ERRATUM_LOOK']
  if (look !== undefined) await page.screenshot({ path: join(look, 'export.png') })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  }

  await page.getByRole('button', { name: 'Edit a copy' }).click()
  await page.getByLabel('Called').fill('Small WebP')
  await page.getByRole('button', { name: 'WebP' }).click()
  await page.getByLabel('Long side in pixels').fill('300')
  await page.getByRole('button', { name: 'Copyright only' }).click()
  await page.getByLabel('File name').fill('{city}_{name}')
  await page.getByLabel('CSV list').check()
  await expect(first.getByText(/300 × |× 300/)).toBeVisible({ timeout: 60_000 })
  if (look !== undefined) await page.screenshot({ path: join(look, 'export-edit.png') })
  await page.setViewportSize({ width: 1024, height: 700 })
  if (look !== undefined) await page.screenshot({ path: join(look, 'export-narrow.png') })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1440, height: 900 })
  const editing = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(editing.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  await page.getByRole('button', { name: 'Save preset' }).click()
  await expect(page.getByRole('radio', { name: 'Small WebP' })).toBeChecked()

  await mkdir(to)
  await page.getByLabel('To folder').fill(to)
  await page.getByRole('button', { name: 'Export 1 photo' }).click()
  await expect(page.getByText('1 exported, each read back.')).toBeVisible({ timeout: 60_000 })
  if (look !== undefined) await page.screenshot({ path: join(look, 'export-done.png') })
  expect((await readdir(to)).map((name) => name.replace(/^.*\./, '')).toSorted()).toEqual(['csv', 'webp'])
})
