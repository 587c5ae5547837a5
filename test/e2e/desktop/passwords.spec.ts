import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { electronExecutable, launchDesktop, noElectron } from '../launch-desktop.ts'

test.skip(electronExecutable === undefined, noElectron)
test.skip(process.platform !== 'linux', 'Only Linux can be without a keyring')

test('without a keyring the desktop says so, and keeps a password in a file of its account alone', async () => {
  // What Chromium takes where there is no keyring: a password everybody knows.
  await using desktop = await launchDesktop({ args: ['--password-store=basic'] })
  const { app, page, desk, userData } = desktop
  await page.getByText('Engine ready').waitFor({ timeout: 60_000 })
  expect(await app.evaluate(({ safeStorage }) => safeStorage.getSelectedStorageBackend())).toBe('basic_text')

  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: 'Add a destination' }).press('Enter')
  await page.getByLabel('Called').fill('Wire')
  await page.getByLabel('Server', { exact: true }).fill('127.0.0.1')
  await page.getByLabel('Port').fill('9')
  await page.getByLabel('Account').fill('desk')
  await page.getByLabel('Password').fill('Kälte-73-geheim')
  await expect(page.getByText('No keyring is at hand here. It is kept as plain text')).toBeVisible()
  await page.getByLabel('Password').press('Enter')
  await expect(page.getByText('sftp://desk@127.0.0.1:9/')).toBeVisible()

  const secrets = join(desk, 'secrets')
  await expect.poll(() => readFile(secrets, 'utf8').catch(() => '')).toBe('WIRE=Kälte-73-geheim\n')
  expect((await stat(secrets)).mode & 0o777).toBe(0o600)
  expect(await readdir(userData)).not.toContain('destination-passwords')
  await page.getByRole('button', { name: 'Change Wire' }).press('Enter')
  await expect(page.getByText('The desk’s file of secrets has it')).toBeVisible()
  await expect(page.getByLabel('Password')).toHaveValue('')
})
