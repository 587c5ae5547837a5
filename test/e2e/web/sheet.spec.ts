import { copyFile, mkdir, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { writeOutside } from '../../integration/services/make-photo.ts'
import { launchWeb } from '../launch-web.ts'
import { copySamplePhotos } from '../sample-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

test('photos are ordered, grouped, searched, watched, copied from a card and merged with what another program wrote, from the keyboard', async ({
  page
}) => {
  test.setTimeout(300_000)
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  await copySamplePhotos(desk)
  const samples = join(desk, 'samples')
  const web = closing.use(await launchWeb({ desk }))
  await page.goto(web.url)
  const frames = page.locator('.frame-cell')
  await expect(page.locator('.frame-cell img')).toHaveCount(13, { timeout: 120_000 })
  const cursor = page.locator('.frame-cell.cursor')
  const heads = page.locator('.group-head')
  const names = async () =>
    page.locator('.frame-name').evaluateAll((all) => all.map((one) => one.getAttribute('title') ?? ''))

  await test.step('the order is any field, the groups too; both are still there after a reload', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('order by file name')
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => (await names()).join())
      .toBe((await names()).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).join())
    await page.keyboard.press('Shift+G')
    await page.getByRole('menuitem', { name: 'Places' }).waitFor()
    await page.keyboard.type('Places')
    await page.keyboard.press('ArrowRight')
    await page.getByRole('menuitem', { name: 'Country', exact: true }).click()
    await expect(heads.first()).toBeVisible()
    const counted = await heads.locator('.figures').allTextContents()
    expect(counted.length).toBeGreaterThan(3)
    await page.keyboard.press('Home')
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Control+Shift+A')
    await expect(page.locator('.frame-cell.selected')).toHaveCount(Number(counted[1]))
    await expectNoViolation(page)
    await page.reload()
    await expect(heads).toHaveCount(counted.length)
    // All photos at once from here on: heads take their room.
    await page.keyboard.press('Control+k')
    await page.keyboard.type('no groups')
    await page.keyboard.press('Enter')
    await expect(heads).toHaveCount(0)
  })

  await test.step('a search gets a name, is found in the rail with its count, and goes again', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('flood')
    await expect(frames).not.toHaveCount(13)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+S')
    await page.keyboard.type('The flood')
    await page.keyboard.press('Enter')
    const search = page.getByRole('button', { name: /^The flood/ })
    await expect(search).toHaveAttribute('aria-current', 'page')
    const found = await frames.count()
    await expect(search).toContainText(String(found))
    await page.keyboard.press('g')
    await expect(frames).toHaveCount(13)
    await search.click()
    await expect(frames).toHaveCount(found)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('remove this search')
    await page.keyboard.press('Enter')
    await expect(search).toHaveCount(0)
    await page.keyboard.press('g')
    await expect(frames).toHaveCount(13)
  })

  await test.step('a typed name is gone to', async () => {
    await page.locator('.photo-grid').focus()
    await page.keyboard.press('Home')
    const last = (await names()).at(-1) ?? ''
    await page.keyboard.press('.')
    await page.keyboard.type(last.slice(0, -2).toUpperCase())
    await expect(cursor.locator('.frame-name')).toHaveAttribute('title', last)
    await page.keyboard.press('Enter')
    await expect(page.locator('.photo-grid')).toBeFocused()
  })

  await test.step('what another program does in the folder shows by itself; a copy is found by its picture', async () => {
    const [first = ''] = (await names()).filter((name) => name.endsWith('.jpg'))
    await copyFile(join(samples, first), join(samples, 'zz-copy.jpg'))
    await expect(frames).toHaveCount(14, { timeout: 30_000 })
    await page.keyboard.press('.')
    await page.keyboard.type('zz')
    await expect(cursor.locator('.frame-name')).toHaveAttribute('title', 'zz-copy.jpg')
    await page.keyboard.press('Enter')
    await expect(cursor.getByLabel('One of 2 photos of this picture')).toBeVisible()
    await page.keyboard.press('Shift+D')
    await expect(frames).toHaveCount(2)
    await page.keyboard.press('g')
    await rename(join(samples, 'zz-copy.jpg'), join(samples, 'zz-renamed.jpg'))
    await expect(page.locator('.frame-name[title="zz-renamed.jpg"]')).toBeVisible({ timeout: 30_000 })
    await expect(frames).toHaveCount(14)
    await unlink(join(samples, 'zz-renamed.jpg'))
    await expect(frames).toHaveCount(13, { timeout: 30_000 })
    await page.getByRole('button', { name: /^Files gone/ }).click()
    await expect(frames).toHaveCount(1)
    await expect(frames.first()).toContainText('File is gone')
    await page.keyboard.press('g')
  })

  await test.step('a card is copied, compared, and left out the second time', async () => {
    const card = await makeTemporaryFolder('card', closing)
    const [first = '', second = ''] = (await names()).filter((name) => name.endsWith('.jpg'))
    for (const name of [first, second]) await copyFile(join(samples, name), join(card, name))
    const target = join(await makeTemporaryFolder('target', closing), 'in')
    await mkdir(target)
    for (const words of ['2 photos copied and compared.', '0 photos copied and compared. 2 photos left out']) {
      await page.keyboard.press('Alt+i')
      await page.getByLabel('From', { exact: true }).fill(card)
      await page.getByLabel('To', { exact: true }).fill(target)
      await page.getByLabel('New names').fill('card_{seq:00}')
      await expectNoViolation(page)
      await page.keyboard.press('Enter')
      await expect(page.getByText(words)).toBeVisible({ timeout: 60_000 })
    }
    await expect(frames).toHaveCount(15)
  })

  await test.step('a caption changed here and in the file is put together, and nothing typed is lost', async () => {
    const jpg = (await names()).find((name) => name.endsWith('.jpg') && !name.startsWith('card')) ?? ''
    await page.locator('.photo-grid').focus()
    await page.keyboard.press('.')
    await page.keyboard.type(jpg)
    await expect(cursor.locator('.frame-name')).toHaveAttribute('title', jpg)
    await page.keyboard.press('Enter')
    await page.keyboard.press('e')
    const headline = page.getByRole('textbox', { name: 'Headline', exact: true })
    const city = page.getByRole('textbox', { name: 'City', exact: true })
    await headline.fill('Mine of the desk')
    await city.fill('Minecity')
    await writeOutside(
      join(samples, jpg),
      '-XMP-photoshop:City=Theircity',
      '-IPTC:City=Theircity',
      '-XMP-photoshop:Credit=THEM',
      '-IPTC:Credit=THEM'
    )
    await page.getByRole('button', { name: 'Compare and put together…' }).click({ timeout: 60_000 })
    const dialog = page.getByRole('dialog', { name: 'Changed here and in the file' })
    await expect(dialog.getByRole('region', { name: 'City' })).toContainText('Theircity')
    await expectNoViolation(page)
    await dialog.getByRole('button', { name: 'The file’s' }).click()
    await page.keyboard.press('Control+Enter')
    await expect(city).toHaveValue('Theircity')
    await expect(headline).toHaveValue('Mine of the desk')
    await page.keyboard.press('Control+s')
    await expect(page.getByText(/ saved \d.*, read back/)).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Credit', exact: true })).toHaveValue('THEM')
  })
})

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}
