import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openPlace } from '../../integration/cli/open-place.ts'
import { electronExecutable, launchDesktop, noElectron } from '../launch-desktop.ts'
import { amendment, makeSentPhotos } from '../make-sent-photos.ts'

test.skip(electronExecutable === undefined, noElectron)

test('a corrections editor calls a batch back: a notice for three of its photos, the right ones sent, the answers in', async () => {
  test.setTimeout(400_000)
  await using closing = new AsyncDisposableStack()
  const place = closing.use(await openPlace())
  const { wire } = await makeSentPhotos(place)
  const desktop = closing.use(await launchDesktop({ desk: place.desk }))
  const { page } = desktop
  await expect(page.locator('.frame-cell')).toHaveCount(4, { timeout: 60_000 })
  const look = process.env['ERRATUM_LOOK']
  const picture = async (name: string) => {
    if (look !== undefined) await page.screenshot({ path: join(look, `${name}.png`) })
  }

  await test.step('the notice comes in and its corrections are applied', async () => {
    await page.getByRole('button', { name: /^Need you/ }).click()
    await page.keyboard.press('p')
    await page.getByRole('textbox', { name: 'Text of the notice' }).fill(amendment)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('main', { name: 'Proposed edits' })).toBeVisible({ timeout: 30_000 })
    // No id stands in the notice: a person looks at each.
    const rows = page.locator('.review-row')
    await expect(rows).toHaveCount(6)
    for (const row of await rows.all()) {
      await row.click()
      await page.keyboard.press('a')
    }
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^Applied \d edits to 3 photos/)).toBeVisible({ timeout: 60_000 })
    await page.keyboard.press('Escape')
  })

  const recall = page.getByRole('region', { name: 'Recall' })
  const holder = (name: string) => recall.getByRole('button', { name })
  await test.step('the board shows where the wrong version went', async () => {
    await page.getByRole('button', { name: /^Open \d/ }).click()
    await page.locator('.board-row').first().click()
    await expect(recall).toContainText('3 photos, 1 export, 2 recipients', { timeout: 30_000 })
    await expect(holder('Daily Osk')).toContainText('Holds wrong')
    await picture('recall-wrong')
  })

  await test.step('Ctrl Enter sends the right ones in place of the wrong ones', async () => {
    expect(await readFile(join(wire, 'AFP_1.jpg'), 'latin1')).toContain('Nur-Sultan')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^Sent 5 files/)).toBeVisible({ timeout: 60_000 })
    await expect(holder('Radio Halden')).toContainText('No answer yet')
    for (const name of ['AFP_1.jpg', 'AFP_2.jpg', 'AFP_3.jpg'])
      expect(await readFile(join(wire, name), 'latin1')).not.toContain('Nur-Sultan')
    await picture('recall-sent')
  })

  await test.step('each answers, and the duty to tell third parties ticks itself', async () => {
    for (const name of ['Daily Osk', 'Radio Halden']) {
      await page.keyboard.press('r')
      await holder(name).focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name })
      await expect(dialog.getByRole('textbox', { name: `Message to ${name}` })).toHaveValue(/AFP_2\.jpg/)
      await dialog.getByLabel('Their answer').fill('Replaced')
      await picture(`recall-dialog-${name.slice(0, 5)}`)
      await dialog.getByRole('button', { name: 'They answered' }).click()
      await expect(dialog).toBeHidden()
      await expect(holder(name)).toContainText('Answered')
    }
    const current = page.locator('.board-row[aria-selected="true"]')
    await expect(current.getByText('Tell third parties: done by')).toBeAttached()
    await picture('recall-answered')
    await page.keyboard.press('1')
    // Every duty is done and every wrong file settled: the notice closes by itself.
    await expect(page.getByRole('heading', { name: 'No notice is open.' })).toBeVisible()
    await page.getByRole('button', { name: 'Closed', exact: true }).click()
    const closed = page.locator('.board-row').first()
    await expect(closed.getByText('Tell third parties: done by')).toBeAttached()
    await expect(closed.getByText('Remove online: done by')).toBeAttached()
  })
  expect(desktop.said.filter((line) => line.startsWith('error'))).toEqual([])
})
