import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { writeAsOf } from '../../renderer/history/read-as-of.ts'
import { editedSince, editors, followed, minutesAgo } from './add-history.ts'

/** Gives the text of the file that is saved by doing this: a browser tells of a download, the desktop would ask where to. */
export type ReadSaved = (save: () => Promise<void>) => Promise<string>

/** Time line, compare, blame, as of, batch undo with a merge, and report, on a desk with a morning's history, from the keyboard. */
export async function lookThroughHistory(page: Page, readSaved: ReadSaved): Promise<void> {
  const revision = (number: number) => page.getByRole('option', { name: new RegExp(`^r${number}`) })
  await page.locator('.frame-cell', { hasText: followed }).click()
  await page.keyboard.press('h')

  await test.step('the time line tells what was made when, by whom and why', async () => {
    await expect(revision(6)).toContainText('Redo change 3')
    await expect(revision(4)).toContainText(`AFP correction, change 3`)
    await expect(revision(4)).toContainText(editors.okonkwo)
    await expect(revision(3)).toContainText(editors.arabic)
    await expect(revision(2)).toContainText('House style, no full stop')
    await expect(revision(2).locator('.diff-inserted')).toHaveText('two places')
    await expect(page.getByRole('heading', { name: 'Truth now' })).toBeVisible()
  })

  await test.step('any two revisions are compared: one is marked, the cursor moves', async () => {
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('j')
    await expect(revision(2)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Space')
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('k')
    await expect(page.getByRole('heading', { name: 'r2 to r4' })).toBeVisible()
    const changed = page.getByRole('region', { name: 'Changed fields' })
    await expect(changed.locator('dt')).toHaveText(['Caption', 'Byline'])
    await expect(page.getByRole('heading', { name: 'Truth at r4' })).toBeVisible()
    await expect(page.getByRole('cell', { name: /2 items Mathilde/ }).first()).toContainText('42 B')
  })

  await test.step('blame tells which change brought a word, from word to word by the arrows', async () => {
    await page.keyboard.press('w')
    const note = page.getByRole('complementary', { name: 'Where these words came from' })
    await expect(note).toContainText(`came with change 2`)
    await expect(note).toContainText(editors.arabic)
    await page.keyboard.press('ArrowLeft')
    await expect(note).toContainText('was there when the desk first saw the photo')
    await page.keyboard.press('ArrowLeft')
    await expect(note).toContainText(/came with change 1.*D\. Achterberg/s)
    await page.keyboard.press('w')
  })

  await test.step('as of a moment the photo is as it was, and later revisions are dimmed', async () => {
    const moment = new Date(Date.now() - (minutesAgo.applied + minutesAgo.headline) * 30_000)
    await page.keyboard.press('t')
    await page.keyboard.type(writeAsOf(moment))
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^as of .*, above came later$/)).toBeVisible()
    await expect(revision(3)).toHaveAttribute('aria-selected', 'true')
    await expect(revision(4)).toHaveClass(/later/)
    await page.keyboard.press('0')
    await expect(revision(6)).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('the undo of a change shows exact and merged before it is written, and says so after', async () => {
    // What it would do is read anew with every revision that is shown.
    await expect(page.getByText(/merges 1 photo changed since/)).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('heading', { name: 'Undo change 3' })).toBeVisible()
    const merged = page.getByRole('row', { name: editedSince })
    await expect(merged).toContainText('Merged')
    await expect(page.getByRole('row', { name: /Exact bytes/ })).toHaveCount(3)
    await expect(page.getByText('both changes put together')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Undid change 3: 3 exact, 1 merged')).toBeVisible({ timeout: 30_000 })
    await expect(page.getByRole('heading', { name: 'Redo change 3' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(revision(7)).toContainText('Undo change 3')
  })

  await test.step('the report shows its figures and is saved as a page that prints', async () => {
    await page.keyboard.press('p')
    const dialog = page.getByRole('dialog', { name: 'Report' })
    await expect(dialog.getByRole('region', { name: 'Figures of the report' })).toContainText('Changes6', {
      timeout: 15_000
    })
    const html = await readSaved(() => page.keyboard.press('Enter'))
    expect(html).toContain('Second notice confirms the first')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await page.keyboard.press('Escape')
  })
}
