import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { addHistory } from '../add-history.ts'
import { launchWeb } from '../launch-web.ts'
import { lookThroughHistory } from '../look-through-history.ts'
import { copySamplePhotos } from '../sample-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

test('an auditor asks the history from the keyboard: what was said, by whom, and what undoing it would do', async ({
  page
}) => {
  test.setTimeout(240_000)
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  await copySamplePhotos(desk)
  await addHistory(desk)
  const web = closing.use(await launchWeb({ desk }))
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(web.url)
  await lookThroughHistory(page, async (save) => {
    const saved = page.waitForEvent('download')
    await save()
    return readFile(await (await saved).path(), 'utf8')
  })

  await test.step('words that were ever said are found, and Enter shows the revision that said them', async () => {
    await page.keyboard.press('Control+Shift+F')
    await page.keyboard.type('hrimdalur')
    const hits = page.getByRole('listbox', { name: 'Found, newest first' })
    await expect(hits.locator('.hit-found').first()).toHaveText('Hrímdalur')
    await expectNoViolation(page)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: /^Truth (at r\d|now)/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(hits).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('the record is checked, and a checkpoint signed', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('check the record')
    await page.keyboard.press('Enter')
    await page.keyboard.press('m')
    await expect(page.getByText(/^(Signed|Already signed) up to entry/)).toBeVisible()
    await page.keyboard.press('v')
    await expect(page.getByText(/^The record is whole: \d+ entries/)).toBeVisible({ timeout: 30_000 })
    await expectNoViolation(page)
  })
  expect(errors).toEqual([])
})

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
  ).toEqual([])
}
