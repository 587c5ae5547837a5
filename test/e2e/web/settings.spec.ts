import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openRawSqlite } from '../../integration/store/raw-database.ts'
import { launchWeb } from '../launch-web.ts'
import { readSettings } from '../read-settings.ts'

const heading = { name: 'Settings', exact: true }

test('a setting is set from the keyboard, saved at once, shown on other pages, undone, and recorded', async ({
  browser
}) => {
  test.setTimeout(120_000)
  await using closing = new AsyncDisposableStack()
  const web = closing.use(await launchWeb())
  const openPage = async (url: string) => {
    const context = await browser.newContext()
    closing.defer(() => context.close())
    const page = await context.newPage()
    await page.goto(url)
    await page.getByRole('navigation').waitFor()
    await page.keyboard.press('Control+,')
    await expect(page.getByRole('heading', heading)).toBeVisible()
    return page
  }
  const first = await openPage(web.url)
  const second = await openPage(await web.nextLink())
  const cut = { name: 'Cut IIM at a word, XMP whole' }
  await expect(first.getByRole('button', cut)).toHaveAttribute('aria-pressed', 'false')

  await first.getByRole('button', cut).focus()
  await first.keyboard.press('Enter')
  await expect(first.getByRole('button', cut)).toHaveAttribute('aria-pressed', 'true')
  await expect(first.getByText('Values over the IIM limit: cut IIM at a word, XMP whole')).toBeVisible()
  await expect(second.getByRole('button', cut)).toHaveAttribute('aria-pressed', 'true')
  expect((await readSettings(web.desk)).settings.overIimLimit).toBe('cut-iim')

  await first.getByRole('button', { name: /^Undo/ }).click()
  await expect(second.getByRole('button', cut)).toHaveAttribute('aria-pressed', 'false')

  const rows = first.getByRole('list', { name: 'Character sets of old IIM' }).getByRole('listitem')
  await expect(rows.first()).toContainText('Western, Windows')
  await rows.first().focus()
  await first.keyboard.press('Alt+ArrowDown')
  await expect(rows.nth(1)).toContainText('Western, Windows')
  // Which of several pages of one browser has the focus is the browser's affair; what is asked here is where it is in this page.
  await expect.poll(() => rows.nth(1).evaluate((row) => row === document.activeElement)).toBe(true)
  await first.keyboard.press('ArrowUp')
  await first.keyboard.press('Delete')
  await expect(rows.first()).toContainText('Western, Windows')
  await expect.poll(() => rows.first().evaluate((row) => row === document.activeElement)).toBe(true)
  await first.getByRole('button', { name: 'Add a character set' }).click()
  await first.getByRole('menuitemradio', { name: 'Thai (cp874)' }).click()
  await expect(rows.last()).toContainText('Thai (cp874)')

  const { settings, changes } = await readSettings(web.desk)
  expect(settings.iimCodePages.slice(0, 2)).toEqual(['windows-1252', 'windows-1250'])
  expect(settings.iimCodePages.at(-1)).toBe('windows-874')
  expect(changes).toMatchObject([
    { overIimLimit: { from: 'refuse', to: 'cut-iim' } },
    { overIimLimit: { from: 'cut-iim', to: 'refuse' } },
    { iimCodePages: {} },
    { iimCodePages: {} },
    { iimCodePages: {} }
  ])
})

test('settings that cannot be read say so, and are read again', async ({ page }) => {
  await using closing = new AsyncDisposableStack()
  const web = closing.use(await launchWeb())
  await page.goto(web.url)
  await page.getByText('Engine ready').waitFor()
  await using raw = openRawSqlite(join(web.desk, 'desk.db'))
  await raw.run(`insert into settings (name, value) values ('fileTimes', '"yesterday"')`)
  await page.reload()
  await page.getByText('Engine ready').waitFor()
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { name: 'The settings cannot be read' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('fileTimes')
  await raw.run('delete from settings')
  // The page also reads them whenever it reads the desk anew, which may take the button away while it is pressed.
  await expect(async () => {
    const again = page.getByRole('button', { name: 'Read them again' })
    if (await again.isVisible()) await again.click({ timeout: 1000 })
    await expect(page.getByRole('button', { name: 'As it was' })).toHaveAttribute('aria-pressed', 'false', {
      timeout: 1000
    })
  }).toPass({ timeout: 20_000 })
})
