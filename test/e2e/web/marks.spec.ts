import { expect, test } from '@playwright/test'
import { launchWeb } from '../launch-web.ts'
import { copySamplePhotos } from '../sample-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

test('photos are marked, filtered by their marks and unmarked again, all from the keyboard', async ({ page }) => {
  test.setTimeout(180_000)
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  await copySamplePhotos(desk)
  const web = closing.use(await launchWeb({ desk }))
  await page.goto(web.url)
  const cursor = page.locator('.frame-cell.cursor')
  await page.locator('.frame-cell img').nth(9).waitFor({ timeout: 120_000 })
  const filtered = page.getByRole('grid')

  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowRight')
  for (const key of ['8', 'Control+5', 't']) await page.keyboard.press(key)
  await expect(page.locator('.frame-cell.selected .badge-wait')).toHaveCount(2)
  await expect(cursor.getByLabel('Colour class 8')).toBeVisible()
  await expect(cursor.getByLabel('5 stars')).toBeVisible()
  await expect(cursor.getByLabel('Tagged')).toBeVisible()

  await page.keyboard.press('f')
  await page.locator('[aria-label=Filter]:focus-within').getByRole('menuitem', { name: 'Byline' }).waitFor()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
  const trash = page.getByRole('menuitem', { name: '8, Trash' })
  await trash.waitFor()
  await page.keyboard.press('End')
  await expect(trash).toHaveAttribute('data-focused', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Class 8, Trash 2' })).toBeVisible()
  await expect(filtered).toHaveAccessibleName('Photos found, 2')
  // Written together a moment later, without anybody asking for it.
  await expect(page.locator('.badge-wait')).toHaveCount(0, { timeout: 30_000 })

  for (const _mark of ['tag', 'stars', 'class']) await page.keyboard.press('Control+z')
  await expect(page.locator('.frame-cell img')).toHaveCount(0)
  await expect(page.getByText('No photo matches')).toBeVisible()

  // Without the filter, as a list; two beside each other, every pixel of both, and the mark goes to the one at hand.
  await page
    .getByRole('button', { name: 'Clear all filters' })
    .or(page.getByRole('button', { name: 'Class 8, Trash 0' }))
    .first()
    .click()
  await page.keyboard.press('l')
  await page.locator('.list-row img').nth(9).waitFor()
  await page.keyboard.press('Home')
  await page.keyboard.press('c')
  const panes = page.getByRole('main', { name: 'Photos side by side' }).getByRole('region')
  await expect(panes).toHaveCount(2)
  await page.keyboard.press('z')
  await expect(page.locator('.zoom-full')).toHaveCount(2)
  await expect(page.locator('.zoom-note')).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('3')
  await expect(panes.nth(1).getByLabel('Colour class 3')).toBeVisible()
  await expect(panes.nth(0).getByLabel('Colour class 3')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.locator('.list-row').nth(1).getByLabel('Colour class 3')).toBeVisible()
})
