import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchWeb } from '../launch-web.ts'
import { copySamplePhotos } from '../sample-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

const photos = 240

test('reading a folder goes on while the page is read again, and can be stopped', async ({ page }) => {
  test.setTimeout(180_000)
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  await copySamplePhotos(desk)
  const photo = join(desk, 'samples', '000_37AB4KC.jpg')
  const folder = await makeTemporaryFolder('wire', closing)
  const name = `Reading ${basename(folder)}`
  for (let number = 0; number < photos; number += 1) await copyFile(photo, join(folder, `wire-${number}.jpg`))
  const web = closing.use(await launchWeb({ desk }))
  await page.goto(web.url)
  const rail = page.getByRole('navigation')
  await rail.waitFor()
  await page.keyboard.press('Control+o')
  await page.keyboard.type(folder)
  await page.keyboard.press('Enter')
  await expect(rail.getByRole('progressbar', { name })).toBeVisible()

  await page.reload()
  await expect(rail.getByText(/\d+ of 240/)).toBeVisible()
  await page.keyboard.press('Alt+q')
  const jobs = page.getByRole('dialog')
  await expect(jobs.getByRole('heading')).toHaveText('Jobs: 1 running')
  await jobs.getByRole('button', { name: `Stop: ${name}` }).press('Enter')
  await expect(jobs.getByText(/Stopped at \d+ of 240/)).toBeVisible()
  await jobs.getByRole('button', { name: `Clear: ${name}` }).press('Enter')
  await expect(jobs.getByText('Nothing runs.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rail.getByRole('progressbar')).toHaveCount(0)
})
