import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { login } from '../../integration/delivery/login.ts'
import { startSftpServer } from '../../integration/delivery/sftp-server.ts'
import { launchWeb } from '../launch-web.ts'
import { copySamplePhotos } from '../sample-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

// Where pictures of each screen are left to be looked at; nowhere where it is not set.
const look = process.env['ERRATUM_LOOK']

async function checkScreen(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    if (look !== undefined) await page.screenshot({ path: join(look, `${name}-${colorScheme}.png`) })
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
    const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1024, height: 700 })
  if (look !== undefined) await page.screenshot({ path: join(look, `${name}-narrow.png`) })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1440, height: 900 })
}

// Comes to a control as a person without a mouse does, and presses it.
async function press(page: Page, name: string | RegExp, role: 'button' | 'checkbox' = 'button'): Promise<void> {
  await page
    .getByRole(role, { name, exact: typeof name === 'string' })
    .first()
    .focus()
  await page.keyboard.press('Enter')
}

test('an editor sets up a server and a recipient, delivers photos from the keyboard, and sees who got them', async ({
  browser
}) => {
  test.setTimeout(300_000)
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  await copySamplePhotos(desk)
  const served = await makeTemporaryFolder('server', closing)
  const server = closing.use(await startSftpServer(served))
  const shared = join(await makeTemporaryFolder('client', closing), 'in')
  await mkdir(shared)
  const web = closing.use(await launchWeb({ desk }))
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  closing.defer(() => context.close())
  const page = await context.newPage()
  await page.goto(web.url)
  await page.locator('.frame-cell').first().waitFor({ timeout: 120_000 })

  await page.keyboard.press('Control+,')
  await press(page, 'Add a destination')
  await page.getByLabel('Called').fill('Wire')
  await page.getByLabel('Server', { exact: true }).fill('127.0.0.1')
  await page.getByLabel('Port').fill(`${server.port}`)
  await page.getByLabel('Account').fill(login.user)
  await page.getByLabel('Password').fill(login.password)
  await expect(page.getByText('No keyring is at hand here.')).toBeVisible()
  await checkScreen(page, 'destination')
  await page.getByLabel('Password').press('Enter')
  await expect(page.getByText('The server is seen for the first time.')).toBeVisible()
  await checkScreen(page, 'first-sight')
  await press(page, 'Accept this key')
  await expect(page.getByText(/^It works\./)).toBeVisible()
  expect((await stat(join(desk, 'secrets'))).mode & 0o777).toBe(0o600)
  expect(await page.content()).not.toContain(login.password)
  expect(await readdir(served)).toEqual([])

  await press(page, 'Add a destination')
  await page.getByLabel('Called').fill('Morgenposten share')
  await press(page, 'Folder')
  await page.getByLabel('Folder', { exact: true }).fill(shared)
  await page.getByLabel('Folder', { exact: true }).press('Enter')
  await expect(page.getByText(/^It works\./)).toHaveCount(2)

  await page.getByLabel('Name of a new recipient').fill('Morgenposten')
  await page.keyboard.press('Enter')
  await press(page, 'What they get: Morgenposten')
  await page.getByRole('checkbox', { name: 'Files go to Wire' }).press('Space')
  await page.getByLabel('Agency', { exact: true }).fill('AFP')
  await press(page, 'Add the rule')
  await expect(page.getByText('agency AFP, as web')).toBeVisible()
  await checkScreen(page, 'gets')
  await press(page, 'Keep')
  await expect(page.getByText('files go to wire; 1 standing rule', { exact: true })).toBeVisible()

  await press(page, 'Add a rule')
  await page.getByLabel('Called').fill('Corrections to Morgenposten')
  await page.getByRole('checkbox', { name: 'Send to Morgenposten' }).press('Space')
  await press(page, 'What would it send?')
  await expect(page.getByText('Of the last 7 days it would have sent 0 photos to Morgenposten (wire).')).toBeVisible()
  await checkScreen(page, 'rule')
  await press(page, 'Keep the rule')
  await expect(page.getByText('Corrections of all photos, as web, to Morgenposten')).toBeVisible()
  await page.getByRole('heading', { name: 'Where files go' }).scrollIntoViewIfNeeded()
  await checkScreen(page, 'settings-delivery')

  await page.keyboard.press('g')
  await page.locator('.frame-cell').first().click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+Shift+e')
  await expect(page.getByRole('checkbox', { name: 'Deliver to Morgenposten' })).toBeChecked()
  await expect(page.getByText(/^Always gets agency AFP: \d+ of these \d+ photos$/)).toBeVisible()
  await page.getByRole('checkbox', { name: 'Deliver to the destination Morgenposten share' }).press('Space')
  await checkScreen(page, 'deliver')
  await press(page, /^Deliver \d+ photos$/)
  await expect(page.getByText(/\d+ delivered, each checked there\./)).toBeVisible({ timeout: 60_000 })
  await checkScreen(page, 'delivered')
  const sent = await readdir(served)
  expect(sent.length).toBeGreaterThan(3)
  expect(sent.toSorted()).toEqual((await readdir(shared)).toSorted())
  await page.keyboard.press('Escape')

  await page.locator('.frame-cell').first().click()
  await page.keyboard.press('d')
  await expect(page.getByRole('cell', { name: /Morgenposten/ }).first()).toBeVisible()
  await checkScreen(page, 'deliveries')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+e')
  await page.getByLabel('To folder').fill(join(served, '..', `${basename(served)}-out`))
  closing.defer(() => rm(`${served}-out`, { recursive: true, force: true }))
  await page.getByText('Then deliver to nobody').press('Enter')
  await page.getByRole('checkbox', { name: 'Deliver to the destination Morgenposten share' }).press('Space')
  await expect(page.getByText('Then deliver to 1 place')).toBeVisible()
  await checkScreen(page, 'export-deliver')
  await press(page, 'Export 1 photo')
  await expect(page.getByText('1 delivered, each checked there.')).toBeVisible({ timeout: 60_000 })
  expect(await readdir(shared)).toHaveLength(sent.length + 1)
  await page.keyboard.press('Escape')
  for (const name of ['desk.db', 'desk.db-wal'])
    expect(await readFile(join(desk, name), 'latin1')).not.toContain(login.password)
})
