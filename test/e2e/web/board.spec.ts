import { expect, test } from '@playwright/test'
import { addBoardNotices } from '../add-board-notices.ts'
import { launchWeb } from '../launch-web.ts'
import { copySamplePhotos } from '../sample-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

test('a corrections editor works the board from the keys: the next overdue, ticks, and a notice closed with its reason', async ({
  page
}) => {
  test.setTimeout(400_000)
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  await copySamplePhotos(desk)
  await addBoardNotices(desk)
  const web = closing.use(await launchWeb({ desk }))
  await page.goto(web.url)
  await expect(page.locator('.frame-cell img')).toHaveCount(13, { timeout: 120_000 })
  await expect(page).toHaveTitle(/^3 kills, 1 overdue · .* – Erratum$/)
  const current = page.locator('.board-row[aria-selected="true"]')
  const cell = (name: RegExp) => current.getByRole('checkbox', { name })

  await test.step('O brings the next overdue notice from another screen', async () => {
    await page.keyboard.press('o')
    await expect(current).toContainText('LIS104')
    await expect(cell(/^Delete: overdue/)).toBeVisible()
  })

  await test.step('a digit ticks a duty with a name, Shift and the digit opens it again', async () => {
    await page.getByRole('button', { name: /^Open \d/ }).click()
    await page.keyboard.press('End')
    await page.locator('.board-row', { hasText: 'FRANCE-MARKET' }).click()
    await expect(cell(/^Delete/)).not.toBeChecked()
    await page.keyboard.press('2')
    await expect(current.getByText('Delete: done by')).toBeAttached()
    await page.keyboard.press('Shift+2')
    await expect(cell(/^Delete/)).toBeVisible()
    await page.keyboard.press('2')
    await expect(current.getByText('Delete: done by')).toBeAttached()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(cell(/^Delete/)).toBeVisible()
  })

  await test.step('T writes to the next recipient, who counts as told once the mail is saved; Undo takes it back', async () => {
    const told = current.getByTitle('Recipients informed')
    await expect(told).toHaveText('0/5')
    await page.keyboard.press('t')
    await expect(page.getByRole('button', { name: 'To Courier web desk' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Text of the message' })).toHaveValue(/Courier web desk/)
    const saved = page.waitForEvent('download')
    await page.keyboard.press('s')
    expect((await saved).suggestedFilename()).toMatch(/\.eml$/)
    await expect(told).toHaveText('1/5')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(told).toHaveText('0/5')
    const boxes = page.getByRole('list', { name: 'Recipients' }).getByRole('checkbox')
    await expect(boxes.and(page.getByRole('checkbox', { checked: true }))).toHaveCount(0)
    for (const box of await boxes.all()) await box.click()
    await expect(told).toHaveText('5/5')
    await expect(current.getByText('Tell third parties: done by')).toBeAttached()
    const halden = page.getByRole('checkbox', { name: 'Radio Halden was told' })
    await expect(halden).toBeChecked()
    await halden.click()
    await expect(told).toHaveText('4/5')
    await expect(cell(/^Tell third parties/)).toBeVisible()
  })

  await test.step('closing with open duties asks for the reason, and can be undone', async () => {
    await page.keyboard.press('Shift+C')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Open: Delete from servers, Tell third parties.')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    await dialog.getByRole('textbox').fill('The market picture was never used')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.locator('.board-row', { hasText: 'FRANCE-MARKET' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Closed', exact: true }).click()
    await page.locator('.board-row', { hasText: 'FRANCE-MARKET' }).click()
    await expect(page.locator('.record-event', { hasText: 'The market picture was never used' })).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.locator('.board-row', { hasText: 'FRANCE-MARKET' })).toHaveCount(0)
  })
})
