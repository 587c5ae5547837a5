import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { launchWeb } from '../launch-web.ts'
import { copySamplePhotos } from '../sample-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

test('codes are put in as they are typed, and a template is given to several photos and taken back, from the keyboard', async ({
  page
}) => {
  test.setTimeout(240_000)
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  await copySamplePhotos(desk)
  const codes = join(desk, 'codes.txt')
  await writeFile(codes, 'ehk\tEfri-Hnjúkur\tEfri-Hnjúkur in {city}\n')
  const web = closing.use(await launchWeb({ desk }))
  await page.goto(web.url)
  await expect(page.locator('.frame-cell img')).toHaveCount(13, { timeout: 120_000 })

  await test.step('a code file is added, a code typed and saved', async () => {
    await page.keyboard.press('End')
    await page.keyboard.press('e')
    const caption = page.getByRole('textbox', { name: 'Caption', exact: true })
    await expect(caption).toBeFocused()
    await page.keyboard.press('Control+j')
    await page.keyboard.type(codes)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('option', { name: '=ehk#2=' })).toContainText(/Efri-Hnjúkur in \p{L}/u)
    await expectNoViolation(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('=ehk#2')
    await expect(page.getByRole('status').filter({ hasText: '=ehk#2= expands to' })).toBeVisible()
    await page.keyboard.type('= ')
    await expect(caption).toHaveText(/^Efri-Hnjúkur in \p{L}[^={]+$/u)
    await page.keyboard.press('Control+s')
    await expect(page.getByText(/ saved \d.*, read back/)).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('one form for three photos: shown before, kept as a template, written, taken back', async () => {
    await expect(page.locator('.frame-cell').first()).toBeVisible()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await expect(page.getByText('3 selected').first()).toBeVisible()
    await page.keyboard.press('Control+i')
    const city = page.getByRole('textbox', { name: 'City', exact: true })
    await expect(city).toHaveAttribute('placeholder', /^\(\d+ values\)$/)
    await page.getByRole('textbox', { name: 'Caption writer' }).focus()
    await page.keyboard.type('{city}/=ehk=')
    await expect(page.locator('.batch-preview').getByText(/Efri-Hnjúkur/)).toHaveCount(3)
    await expectNoViolation(page)
    await page.keyboard.press('Alt+t')
    await page.keyboard.type('Writer')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Template “Writer” saved')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^Set Caption writer in 3 photos$/)).toBeVisible({ timeout: 60_000 })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('undo')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Undone: set Caption writer in 3 photos$/)).toBeVisible({ timeout: 60_000 })
  })
})

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
  ).toEqual([])
}
