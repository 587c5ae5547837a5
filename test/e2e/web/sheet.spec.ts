import { copyFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchWeb } from '../launch-web.ts'
import { makePressPhotos } from '../make-press-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

test('the sheet is ordered, grouped, searched by name and by saved searches, and follows its folder, from the keyboard', async ({
  page
}) => {
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  const folder = await makeTemporaryFolder('press', closing)
  await makePressPhotos(desk, folder, 12)
  const web = closing.use(await launchWeb({ desk }))
  await page.goto(web.url)
  const frames = page.locator('.frame-cell')
  const cursor = page.locator('.frame-cell.cursor')
  const heads = page.getByRole('rowheader')
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const choose = async (...names: readonly string[]) => {
    for (const name of names) {
      const item = page.getByRole('menuitem', { name, exact: true }).or(page.getByRole('menuitemradio', { name }))
      await item.first().waitFor()
      // A letter typed before the menu has the focus would be a command of the sheet.
      await page.locator('[role=menu]:focus-within').filter({ has: item.first() }).waitFor()
      await page.keyboard.type(name.slice(0, 4))
      await expect(item.first()).toHaveAttribute('data-focused', 'true')
      await press(name === names.at(-1) ? 'Enter' : 'ArrowRight')
    }
    await expect(page.getByRole('menu')).toHaveCount(0)
  }
  await expect(frames.locator('img')).toHaveCount(12, { timeout: 60_000 })

  await test.step('any field is an order, and any field makes groups', async () => {
    await press('Shift+O')
    await choose('File name')
    await expect(frames.first()).toContainText('PRESS_01')
    await press('Shift+G')
    await choose('Places', 'City')
    await expect(heads).toHaveText(['Höfn6', 'Vík6'])
    await expect(frames.first()).toContainText('PRESS_02')
    await press('Control+Shift+A')
    await expect(page.getByText('6 selected').first()).toBeVisible()
  })

  await test.step('a full stop and letters go to a file name', async () => {
    await press('.')
    await page.keyboard.type('press_07')
    await expect(cursor).toContainText('PRESS_07')
    await press('Enter')
    await expect(page.getByRole('grid')).toBeFocused()
  })

  await test.step('a saved search finds its photos with its words, also where others were taken away a moment before', async () => {
    await press('/')
    await page.keyboard.type('Höfn')
    await expect(frames).toHaveCount(6)
    await press('Enter', 'Shift+S')
    await page.keyboard.type('From Höfn')
    await press('Enter')
    const saved = page.getByRole('button', { name: 'From Höfn' })
    await expect(saved).toContainText('6')
    await press('g')
    await expect(frames).toHaveCount(12)
    const field = page.getByRole('textbox', { name: 'Find in captions' })
    await expect(field).toHaveValue('')
    await press('/')
    await page.keyboard.type('V')
    await press('Escape')
    await saved.press('Enter')
    await expect(frames).toHaveCount(6)
    await expect(field).toHaveValue('Höfn')
    await expect(heads).toHaveText(['Höfn6'])
    await expect(saved).toHaveAttribute('aria-current', 'page')
  })

  await test.step('a photo that comes into the folder shows, with its copies, keeps its place under a new name, and goes', async () => {
    const [came, renamed] = [join(folder, 'PRESS_08 copy.jpg'), join(folder, 'PRESS_99.jpg')]
    await copyFile(join(folder, 'PRESS_08.jpg'), came)
    await expect(frames.filter({ hasText: 'copy' })).toHaveCount(1, { timeout: 30_000 })
    // The saved search is on show all the while.
    await expect(frames).toHaveCount(7)
    await press('.')
    await page.keyboard.type('press_08')
    await press('Enter')
    await expect(cursor).toContainText('PRESS_08')
    await press('Shift+D')
    await expect(frames).toHaveCount(2)
    await rename(came, renamed)
    await expect(frames.filter({ hasText: 'PRESS_99' })).toHaveCount(1, { timeout: 30_000 })
    await rm(renamed)
    await expect(frames).toHaveCount(1, { timeout: 30_000 })
  })
})
