import { expect, test } from '@playwright/test'
import { correctOnePhoto } from '../correct-one-photo.ts'
import { launchWeb } from '../launch-web.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

test('a new user corrects one photo in a browser, from an empty desk to the export', async ({ page }) => {
  test.setTimeout(240_000)
  await using closing = new AsyncDisposableStack()
  const web = closing.use(await launchWeb())
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(web.url)
  await correctOnePhoto(page, { desk: web.desk, exportTo: await makeTemporaryFolder('export', closing) })
  expect(errors).toEqual([])
})
