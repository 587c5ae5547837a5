import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { inProject } from '../../tools/set-up/project-root.mjs'
import { launchWeb } from '../launch-web.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

const fixture = (name: string) => inProject('test', 'fixtures', 'notices', name)

interface Dropped {
  readonly name: string
  readonly type: string
  readonly text: string
}

/** Drags files over the window, or drops them on it, as the system tells a page of them. */
async function drag(page: Page, event: 'dragenter' | 'drop', files: readonly Dropped[]): Promise<boolean> {
  return await page.evaluate(
    ([kind, given]) => {
      const data = new DataTransfer()
      for (const { name, type, text } of given) data.items.add(new File([text], name, { type }))
      const target = document.querySelector('main, #root') ?? document.body
      return !target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }))
    },
    [event, files] as const
  )
}

test('notice files are taken in from a drop on the window, a file dialog and the watched folder', async ({
  browser
}) => {
  test.setTimeout(120_000)
  await using closing = new AsyncDisposableStack()
  const web = closing.use(await launchWeb())
  const context = await browser.newContext()
  closing.defer(() => context.close())
  const page = await context.newPage()
  await page.goto(web.url)
  await page.getByRole('navigation').waitFor()

  const photo = { name: 'photo.jpg', type: 'image/jpeg', text: 'x' }
  expect(await drag(page, 'dragenter', [photo])).toBe(false)
  expect(await drag(page, 'drop', [photo])).toBe(false)

  const mail = {
    name: 'wire.eml',
    type: 'message/rfc822',
    text: await readFile(fixture('amendment-and-kill.eml'), 'utf8')
  }
  const lunch = { name: 'lunch.txt', type: 'text/plain', text: 'A ship in Bergen.' }
  expect(await drag(page, 'dragenter', [mail, lunch])).toBe(true)
  await expect(page.getByText('Drop to take 2 files in as notices')).toBeVisible()
  await drag(page, 'drop', [mail, lunch])
  await expect(page.getByText('Drop to take 2 files in as notices')).toBeHidden()
  await expect(
    page.getByText(
      /^Took in 2 notices: AFP correction, AP kill\. Left out: .*harbor\.jpg is no notice file .*No notice was found: lunch\.txt holds no notice/
    )
  ).toBeVisible()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByText('Dear colleagues', { exact: false })).toBeVisible()

  // The largest there is; then a mail of the usual size from a file dialog.
  const large = { name: 'large.txt', type: 'text/plain', text: 'BERICHTIGUNG: Hafen\n'.repeat(980_000) }
  await drag(page, 'drop', [large])
  await expect(page.getByText(/large\.txt has a text of 19,600,000 characters/)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('navigation').waitFor()
  await page.keyboard.press('n')
  await page.getByRole('button', { name: /^Paste/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste a notice' })
  await dialog.getByLabel('Notice files').setInputFiles(fixture('amendment-and-kill.eml'))
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Took in 2 notices: AFP correction, AP kill\. The desk had it\./)).toBeVisible()

  const folder = await makeTemporaryFolder('notices', closing)
  await copyFile(fixture('kill-page.html'), join(folder, 'kill.html'))
  await writeFile(join(folder, 'cut.json'), '{"uri":')
  await page.keyboard.press('Control+,')
  const field = page.getByRole('textbox', { name: 'Watched notices folder' })
  await field.fill(folder)
  await field.press('Enter')
  await expect(page.getByText(`New notices in ${folder} are taken in.`)).toBeVisible()
  await expect(page.getByRole('list', { name: 'Files that brought no notice' })).toContainText('cut.json')
  await writeFile(join(folder, 'cut.json'), await readFile(fixture('kill.ninjs-3.json')))
  await expect(page.getByRole('list', { name: 'Files that brought no notice' })).toBeHidden()
})
