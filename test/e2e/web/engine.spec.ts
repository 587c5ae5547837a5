import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import { isAlive } from '../is-alive.ts'
import { launchWeb } from '../launch-web.ts'
import { readEnginePid } from '../read-engine-pid.ts'
import { watchForText } from '../watch-for-text.ts'

test('an engine that is killed leaves the page there, which says so and works again by itself', async ({ page }) => {
  await using web = await launchWeb()
  await page.goto(web.url)
  await expect(page.getByText('Engine ready')).toBeVisible({ timeout: 30_000 })
  const engine = await readEnginePid(web.desk)
  const { seen } = await watchForText(page, 'Engine stopped')
  process.kill(engine, 'SIGKILL')
  await seen
  await expect(page.getByText('Engine ready')).toBeVisible({ timeout: 30_000 })
  expect(await readEnginePid(web.desk)).not.toBe(engine)
})

test('two web desks on one folder share one engine, and the second takes over when the first is closed', async ({
  page
}) => {
  await using first = await launchWeb()
  await page.goto(first.url)
  await expect(page.getByText('Engine ready')).toBeVisible({ timeout: 30_000 })
  const engine = await readEnginePid(first.desk)
  await using second = await launchWeb({ desk: first.desk })
  const other = await page.context().newPage()
  await other.goto(second.url)
  await expect(other.getByText('Engine ready')).toBeVisible({ timeout: 30_000 })
  expect(await readEnginePid(first.desk)).toBe(engine)
  const { seen } = await watchForText(other, 'Engine stopped')
  first.process.kill('SIGTERM')
  await seen
  await expect(other.getByText('Engine ready')).toBeVisible({ timeout: 30_000 })
  expect(await readEnginePid(first.desk)).not.toBe(engine)
  await first.close()
})

test('a web desk that is told to stop ends its engine and itself', async ({ page }) => {
  await using web = await launchWeb()
  await page.goto(web.url)
  await expect(page.getByText('Engine ready')).toBeVisible({ timeout: 30_000 })
  const engine = await readEnginePid(web.desk)
  const ended = once(web.process, 'exit')
  web.process.kill('SIGINT')
  expect(await ended).toEqual([0, null])
  expect(isAlive(engine)).toBe(false)
})
