import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { launchWeb } from '../launch-web.ts'
import { copySamplePhotos } from '../sample-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

test('a name is replaced in the ticked places from the keyboard, as one change that one undo takes back', async ({
  page
}) => {
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  await copySamplePhotos(desk)
  const web = closing.use(await launchWeb({ desk }))
  await page.goto(web.url)
  await expect(page.locator('.frame-cell img')).toHaveCount(13, { timeout: 120_000 })
  await page.keyboard.press('Control+h')
  await page.keyboard.type('port ansel')
  await page.keyboard.press('Control+h')
  await page.keyboard.type('Port Ansell')
  const places = page.getByRole('row', { selected: true })
  await expect(page.locator('.replace-hit')).toHaveCount(5)
  await expect(places.locator('ins')).toHaveText('Port Ansell')
  await page.keyboard.press('Enter')
  await page.keyboard.press('j')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Replace 4 places in 2 photos' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
  ).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Done: replace port ansel → Port Ansell in 2 photos')).toBeVisible()
  await expect(page.locator('.replace-hit')).toHaveCount(1)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('undo')
  await expect(page.getByRole('option', { name: 'Undo: replace port ansel → Port Ansell in 2 photos' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Undone: replace port ansel → Port Ansell in 2 photos')).toBeVisible()
})
