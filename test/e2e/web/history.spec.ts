import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { addHistory } from '../add-history.ts'
import { launchWeb } from '../launch-web.ts'
import { lookThroughHistory } from '../look-through-history.ts'
import { copySamplePhotos } from '../sample-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

// Its caption was edited in XMP only.
const disagreeing = '2.84519037.jpg'

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

  await test.step('copies that differ are all made to say the desk value, and the undo gives them back', async () => {
    await page.getByRole('button', { name: /^Contact sheet/ }).click()
    await page.locator('.frame-cell', { hasText: disagreeing }).click()
    await page.keyboard.press('h')
    await expect(page.getByRole('heading', { name: 'Truth now' })).toBeVisible()
    const agree = page.getByText('all copies agree')
    await expect(agree).toBeHidden()
    await page.keyboard.press('Control+r')
    await expect(agree).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText(/^Made all copies of .* the same in/)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Undo change/ })).toBeEnabled({ timeout: 20_000 })
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('button', { name: /^Write to all copies/ })).toBeEnabled({ timeout: 20_000 })
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
