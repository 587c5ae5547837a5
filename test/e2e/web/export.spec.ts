import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { checkScreen } from '../check-screen.ts'
import { launchWeb } from '../launch-web.ts'
import { press } from '../press.ts'
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
  await checkScreen(page, 'export')

  await page.getByRole('button', { name: 'Edit a copy' }).click()
  await page.getByLabel('Called').fill('Small WebP')
  await page.getByRole('button', { name: 'WebP' }).click()
  await page.getByLabel('Long side in pixels').fill('300')
  await page.getByRole('button', { name: 'Copyright only' }).click()
  await page.getByLabel('File name').fill('{city}_{name}')
  await page.getByLabel('CSV list').check()
  await expect(first.getByText(/300 × |× 300/)).toBeVisible({ timeout: 60_000 })
  await checkScreen(page, 'export-edit')
  await page.getByRole('button', { name: 'Save preset' }).click()
  await expect(page.getByRole('radio', { name: 'Small WebP' })).toBeChecked()

  await mkdir(to)
  await page.getByLabel('To folder').fill(to)
  await page.getByRole('button', { name: 'Export 1 photo' }).click()
  await expect(page.getByText('1 exported, each read back.')).toBeVisible({ timeout: 60_000 })
  expect((await readdir(to)).map((name) => name.replace(/^.*\./, '')).toSorted()).toEqual(['csv', 'webp'])
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('contact sheet as')
  await page.keyboard.press('Enter')
  await page.getByLabel('Columns').fill('2')
  await page.getByLabel('File name').fill('Front page')
  await checkScreen(page, 'contact-sheet-pdf')
  await page.getByLabel('File name').fill('')
  await expect(page.getByRole('button', { name: 'Make contact sheet' })).toHaveAccessibleDescription(
    'Give the file a name'
  )
  await page.getByLabel('File name').fill('Front page')
  await press(page, 'Make contact sheet')
  await expect(page.getByText('Photos on it: 1, pages: 1.')).toBeVisible({ timeout: 60_000 })
  expect((await readFile(join(to, 'Front page.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  await page.keyboard.press('Escape')

  await test.step('an export that runs is shown so after the page was read again: paused there, and gone on with', async () => {
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+e')
    await page.getByRole('radio', { name: 'Small WebP' }).check()
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await page.getByRole('button', { name: 'AVIF' }).click()
    await page.getByLabel('Long side in pixels').fill('2400')
    await page.getByRole('button', { name: 'Save preset' }).click()
    await page.getByRole('button', { name: /^Export \d+ photos$/ }).click()
    await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible()
    await page.reload()
    await page.locator('.frame-cell').first().click()
    await page.keyboard.press('Control+e')
    const queue = page.getByRole('region', { name: 'Queue' })
    await press(page, 'Pause', { within: queue })
    await expect(queue.getByText(/^Paused at \d+ of \d+, nothing is done twice$/)).toBeVisible()
    await press(page, 'Resume', { within: queue })
    await press(page, 'Pause, keep finished files')
    await expect(page.getByText(/^Paused\. \d+ finished/)).toBeVisible()
  })
})
