import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchWeb } from '../launch-web.ts'
import { copySamplePhotos } from '../sample-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

test('two photos are renamed, moved, and get their names and places back, all from the keyboard', async ({ page }) => {
  test.setTimeout(180_000)
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  const target = join(await makeTemporaryFolder('target', closing), 'picked')
  await copySamplePhotos(desk)
  const web = closing.use(await launchWeb({ desk }))
  await page.goto(web.url)
  await page.locator('.frame-cell img').nth(9).waitFor({ timeout: 120_000 })
  const list = async () => (await readdir(join(desk, 'samples'))).toSorted()
  const before = await list()

  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('F2')
  const plan = page.getByRole('list', { name: 'Old and new names' })
  await page.keyboard.type('wire-{seq:000}')
  await expect(plan.getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: 'Rename 2 photos' }).waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Renamed: 2 photos')).toBeVisible()
  const renamed = (await list()).filter((name) => name.startsWith('wire-'))
  expect(renamed.map((name) => name.slice(0, 8))).toEqual(['wire-001', 'wire-002'])

  await page.keyboard.press('Alt+m')
  await page.keyboard.type(target)
  await page.getByRole('button', { name: 'Move 2 photos' }).waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Moved: 2 photos')).toBeVisible()
  expect((await readdir(target)).toSorted()).toEqual(renamed)

  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: moved: 2 photos')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: renamed: 2 photos')).toBeVisible()
  expect(await list()).toEqual(before)
})
