import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import { inProject } from '../../tools/set-up/project-root.mjs'
import { isAlive } from '../is-alive.ts'
import { electronExecutable, launchDesktop, noElectron } from '../launch-desktop.ts'
import { readEnginePid } from '../read-engine-pid.ts'
import { watchForText } from '../watch-for-text.ts'

test.skip(electronExecutable === undefined, noElectron)

test('an engine that is killed leaves the window there, which says so and works again by itself', async () => {
  await using desktop = await launchDesktop()
  const { page, desk } = desktop
  await expect(page.getByText('Engine ready')).toBeVisible({ timeout: 30_000 })
  const engine = await readEnginePid(desk)
  const { seen } = await watchForText(page, 'Engine stopped')
  process.kill(engine, 'SIGKILL')
  await seen
  await expect(page.getByText('Engine ready')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Engine stopped')).toHaveCount(0)
  expect(await readEnginePid(desk)).not.toBe(engine)
})

test('a page that is loaded again, or crashed, has its engine again', async () => {
  await using desktop = await launchDesktop()
  const { app, page, desk } = desktop
  await expect(page.getByText('Engine ready')).toBeVisible({ timeout: 30_000 })
  const engine = await readEnginePid(desk)
  await page.reload()
  await expect(page.getByText('Engine ready')).toBeVisible()
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => resolve())
        contents?.forcefullyCrashRenderer()
      })
  )
  // Playwright does not follow a page over a crash, so the window itself is asked.
  const readText = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText')
    )
  await expect.poll(readText).toContain('Engine ready')
  expect(await readEnginePid(desk)).toBe(engine)
})

test('closing the window ends the engine', async () => {
  await using desktop = await launchDesktop()
  await expect(desktop.page.getByText('Engine ready')).toBeVisible({ timeout: 30_000 })
  const engine = await readEnginePid(desktop.desk)
  await desktop.close()
  expect(isAlive(engine)).toBe(false)
})

test('a desk that is open already is brought to the front instead of opened twice', async () => {
  await using desktop = await launchDesktop()
  await expect(desktop.page.getByText('Engine ready')).toBeVisible({ timeout: 30_000 })
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const second = spawn(electronExecutable ?? '', [...switches, inProject(), '--desk', desktop.desk], {
    stdio: 'ignore',
    env: { ...process.env, ERRATUM_USER_DATA: desktop.userData }
  })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  expect(desktop.app.windows()).toHaveLength(1)
})
