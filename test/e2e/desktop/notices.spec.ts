import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { openPlace } from '../../integration/cli/open-place.ts'
import { batchKill, reinstatement } from '../../integration/services/kill-texts.ts'
import { makePhoto } from '../../integration/services/make-photo.ts'
import { electronExecutable, launchDesktop, noElectron } from '../launch-desktop.ts'

test.skip(electronExecutable === undefined, noElectron)

const ap = { credit: 'AP', byline: ['Ana LIMA'], dateCreated: '2026-05-12' }
const afp = { credit: 'AFP', byline: ['Stanislav FILIPPOV'], dateCreated: '2017-05-04' }
const reuters = { credit: 'REUTERS', byline: ['Mia OSK'], dateCreated: '2026-05-12' }

const seedHead =
  'Russian mediator Alexander Lavrentev attends the signing in Astana on May 4, 2017. / AFP PHOTO / Stanislav FILIPPOV'
// As a redistributor cut it: announced, without its values.
const seed = `CORRECTION - ${seedHead} / The erroneous mention[s] appearing in the metadata of this photo by Stanislav FILIPPOV has been modified in AFP systems in the following m`
const later = seedHead.replace('Lavrentev', 'Lavrentiev')
const warden = 'Warden Nnamdi Eze opens the hall in Osk, May 12, 2026. REUTERS/Mia Osk'
const refile = `REFILE - CORRECTING NAME OF THE WARDEN ${warden.replace('Nnamdi', 'Namdi')}`

const arrivals = [
  { name: '000_SEED.jpg', fields: { ...afp, caption: seed }, colour: 'navy' },
  { name: '000_OTHER.jpg', fields: { ...afp, caption: 'Alexander Lavrentev waits. / AFP PHOTO' }, colour: 'teal' },
  { name: 'RC2WARDEN.jpg', fields: { ...reuters, caption: warden }, colour: 'maroon' },
  ...['ISL101', 'ISL102', 'ISL103', 'ISL104'].map((id, at) => ({
    name: `${id}.jpg`,
    fields: { ...ap, jobId: id, caption: `Ice ${at}. (AP Photo/Ana Lima)` },
    colour: ['red', 'green', 'blue', 'olive'][at] ?? 'black'
  }))
]

test('a corrections editor works an announced correction, a range kill, a refile and a reinstatement on the desktop', async () => {
  test.setTimeout(300_000)
  await using closing = new AsyncDisposableStack()
  const place = closing.use(await openPlace())
  const metadata = closing.use(createMetadata())
  let arrived = 0
  let photos = 0
  const arrive = async (
    given: readonly { name: string; fields: Parameters<typeof makePhoto>[2]; colour: string }[]
  ) => {
    for (const { name, fields, colour } of given) {
      const path = await makePhoto(metadata, join(place.photos, name), fields, { colour, width: 480, height: 320 })
      // Each delivery came an hour after the one before.
      const time = new Date(Date.UTC(2026, 4, 12, 9 + arrived))
      await utimes(path, time, time)
    }
    arrived += 1
    expect((await place.run(['scan', place.photos])).code).toBe(0)
    photos += given.length
  }
  await arrive(arrivals)
  const desktop = closing.use(await launchDesktop({ desk: place.desk }))
  const { page } = desktop
  const frame = (name: string) => page.locator('.frame-cell', { hasText: name })
  const review = async (name: string) => {
    await expect(page.locator('.frame-cell')).toHaveCount(photos, { timeout: 30_000 })
    await frame(name).click()
    await expect(page.locator('.inspector')).toContainText(name)
    await page.keyboard.press('n')
    await expect(page.getByRole('main', { name: 'Proposed edits' })).toBeVisible()
  }
  await expect(page.locator('.frame-cell')).toHaveCount(arrivals.length, { timeout: 60_000 })

  await test.step('an announced correction waits under Values unknown and says what for', async () => {
    await review('000_SEED')
    await expect(page.getByText('The correction is announced, but not what is right and what is wrong.')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('the later caption brings the values: the difference is proposed, waits for a person, and is applied', async () => {
    await arrive([{ name: '000_LATER.jpg', fields: { ...afp, caption: later }, colour: 'navy' }])
    await review('000_SEED')
    const row = page.locator('.review-row', { hasText: '000_OTHER' })
    await expect(row.locator('.diff-deleted')).toHaveText('Lavrentev', { timeout: 30_000 })
    await expect(row.locator('.diff-inserted')).toHaveText('Lavrentiev')
    await expect(row).toContainText('Need you')
    await expect(page.getByText('000_LATER.jpg took the place of 000_SEED.jpg')).toBeVisible()
    await row.click()
    await page.keyboard.press('a')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Applied 1 edit to 1 photo')).toBeVisible({ timeout: 30_000 })
    const { fields } = await metadata.reader.read(join(place.photos, '000_OTHER.jpg'))
    expect(fields.caption?.value).toBe('Alexander Lavrentiev waits. / AFP PHOTO')
    await page.keyboard.press('Escape')
  })

  await test.step('a kill of a range bars its photos at once: greyed, not exported', async () => {
    await takeIn(page, batchKill, async () => {
      const meant = page.getByRole('region', { name: 'Photos that are meant' }).getByRole('listitem')
      await expect(meant.filter({ hasText: 'Locked' })).toHaveCount(4)
    })
    for (const id of ['ISL101', 'ISL102', 'ISL103', 'ISL104']) {
      await expect(frame(id).getByText('KILLED', { exact: true })).toBeVisible({ timeout: 30_000 })
    }
    const to = join(place.root, 'out')
    const refused = await place.run(['export', '--preset', 'web', '--to', to, join(place.photos, 'ISL103.jpg')])
    expect(refused).toMatchObject({ code: 5 })
    expect(refused.stdout + refused.stderr).toMatch(/ISL103\.jpg.*killed/i)
  })

  await test.step('a reinstatement gives back the photo it names, and no other', async () => {
    await takeIn(page, reinstatement)
    await expect(frame('ISL101').getByText('KILLED', { exact: true })).toHaveCount(0, { timeout: 30_000 })
    await expect(frame('ISL102').getByText('KILLED', { exact: true })).toBeVisible()
  })

  await test.step('a refile is compared with the caption the desk holds', async () => {
    await arrive([{ name: 'RC2REFILE.jpg', fields: { ...reuters, caption: refile }, colour: 'maroon' }])
    await review('RC2REFILE')
    const row = page.locator('.review-row', { hasText: 'RC2WARDEN' })
    await expect(row.locator('.diff-deleted')).toHaveText('Nnamdi', { timeout: 30_000 })
    await expect(row.locator('.diff-inserted')).toHaveText('Namdi')
    await page.keyboard.press('Escape')
  })
  expect(desktop.said.filter((line) => line.startsWith('error'))).toEqual([])
})

// As a person pastes a notice on the board, and goes back to the sheet.
async function takeIn(page: Page, text: string, look?: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: /^Need you/ }).click()
  await page.keyboard.press('p')
  await page.getByRole('textbox', { name: 'Text of the notice' }).fill(text)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden({ timeout: 30_000 })
  await look?.()
  // It opened the notice: back to the board, and on to the photos.
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^All/ }).first().click()
}
