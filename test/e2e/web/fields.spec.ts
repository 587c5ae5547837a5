import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import type { FieldReadings } from '../../../shared/contract/fields.ts'
import { addOddPhotos, czechCity, signed, undeclared } from '../add-odd-photos.ts'
import { launchWeb } from '../launch-web.ts'
import { copySamplePhotos } from '../sample-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

const carrier = '000_37AB4KC.jpg'
const arabic = 'SHL_20260510_0017.jpg'
const british = '2.84519037.jpg'
const longCredit = 'Press Association Images of London and Belfast'

test('every kind of field is edited by keyboard, and the file says exactly that', async ({ page }) => {
  test.setTimeout(300_000)
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  await copySamplePhotos(desk)
  await addOddPhotos(desk)
  const web = closing.use(await launchWeb({ desk }))
  await page.goto(web.url)
  await expect(page.locator('.frame-cell img')).toHaveCount(15, { timeout: 150_000 })
  const read = (name: string) => readFields(join(desk, 'samples', name))

  await test.step('a structure: added, filled, its list of ids too, and put first', async () => {
    await openInfo(page, carrier)
    await goToField(page, 'location shown')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Canyon rim')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Vík')
    const card = page.getByRole('group', { name: 'Location shown 1', exact: true })
    await card.getByRole('combobox', { name: 'Country code' }).focus()
    await page.keyboard.type('icel')
    await page.keyboard.press('Enter')
    await card.getByRole('textbox', { name: 'Location id' }).focus()
    await page.keyboard.type('https://example.org/places/vik, south')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Add Location shown' }).press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Hrímgljúfur')
    await page.keyboard.press('Alt+Shift+ArrowUp')
    await expect(page.getByRole('button', { name: /Location shown 1: .*Hrímgljúfur/ })).toBeFocused()
    await save(page, carrier)
    expect((await read(carrier)).locationShown?.value).toEqual([
      { city: 'Hrímgljúfur' },
      {
        sublocation: 'Canyon rim',
        city: 'Vík',
        countryCode: 'ISL',
        countryName: 'Iceland',
        locationId: ['https://example.org/places/vik, south']
      }
    ])
    await page.keyboard.press('Alt+h')
    const changed = page.locator('.revision-changes')
    await expect(changed.locator('.revision-path').first()).toHaveText('1 City')
    await expect(changed).toContainText('2 Country codeISL')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('navigation', { name: 'Further fields' })).toBeVisible()
    await back(page)
  })

  await test.step('one language: the others stay to the letter', async () => {
    const before = (await read(arabic)).caption?.value
    await openInfo(page, arabic)
    await page.getByRole('button', { name: 'Caption, ar: Arabic' }).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' (صورة)')
    await save(page, arabic)
    const after = (await read(arabic)).caption?.value
    const texts = (value: unknown): Record<string, string> => ({ ...(value as Record<string, string>) })
    expect(texts(after)).toEqual({ ...texts(before), ar: `${texts(before)['ar']} (صورة)` })
    await back(page)
  })

  await test.step('a text over its IIM limit: whole in XMP, cut at a word in IIM, and said so', async () => {
    await openInfo(page, british)
    await goToField(page, 'credit')
    await page.keyboard.press('Control+a')
    await page.keyboard.type(longCredit)
    await expect(page.getByText('14 B over IIM 2:110.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Save(?! and)/ })).toHaveAttribute('aria-disabled', 'true')
    await page.keyboard.press('F3')
    await expect(page.getByText(/XMP whole, IIM cut after “Press Association Images of”/)).toBeVisible()
    await save(page, british)
    await expect(page.getByText(/Credit: cut at a word in IIM, as was asked; whole in XMP/)).toBeVisible()
    const copies = (await read(british)).credit?.copies.map(({ container, value }) => [container, value])
    expect(copies).toContainEqual(['xmp', longCredit])
    expect(copies).toContainEqual(['iim', 'Press Association Images of'])
    await back(page)
  })

  await test.step('a record of doubtful text: readings side by side, written anew, undone', async () => {
    await openInfo(page, undeclared)
    await page.getByRole('button', { name: 'Compare readings' }).click()
    const reading = page
      .getByRole('radiogroup', { name: 'Readings of the text' })
      .locator('label', { hasText: czechCity })
    await reading.getByRole('radio').check()
    await page.getByRole('button', { name: /Re-encode the record as Central European, Windows/ }).press('Enter')
    await expect(page.getByText(/Wrote the IIM record anew as UTF-8/)).toBeVisible({ timeout: 30_000 })
    await expect(page.getByRole('textbox', { name: 'City' })).toHaveValue(czechCity)
    await expect(page.getByText('IIM text may be misread.')).toHaveCount(0)
    expect((await read(undeclared)).city?.value).toBe(czechCity)
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect(page.getByText('IIM text may be misread.')).toBeVisible({ timeout: 30_000 })
    await back(page)
  })

  await test.step('a signed photo: asked first, and left whole where the answer is no', async () => {
    await openInfo(page, signed)
    await expect(page.getByRole('button', { name: 'Unknown signer' })).toBeVisible()
    await goToField(page, 'headline')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('A signed headline')
    await page.keyboard.press('Control+s')
    await expect(page.getByRole('alertdialog')).toContainText('Northwire Pictures')
    await page.keyboard.press('Escape')
    expect((await read(signed)).headline?.value).not.toBe('A signed headline')
    await page.keyboard.press('Control+s')
    await page.getByRole('button', { name: 'Save and break credentials' }).press('Enter')
    await expect(page.getByText(`${signed} saved`, { exact: false })).toBeVisible({ timeout: 30_000 })
    await expect(page.getByRole('button', { name: 'Credentials invalid' })).toBeVisible()
    expect((await read(signed)).headline?.value).toBe('A signed headline')
  })
})

async function openInfo(page: Page, fileName: string): Promise<void> {
  await page.locator('.frame-cell', { hasText: fileName }).click()
  await page.keyboard.press('i')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(fileName.slice(-8))
  await expect(page.getByRole('navigation', { name: 'Further fields' })).toBeVisible()
}

async function goToField(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}

async function save(page: Page, fileName: string): Promise<void> {
  await page.keyboard.press('Control+s')
  await expect(page.getByText(`${fileName} saved`, { exact: false })).toBeVisible({ timeout: 30_000 })
}

async function back(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.locator('.frame-cell').first()).toBeVisible()
}

async function readFields(path: string): Promise<FieldReadings> {
  await using metadata = createMetadata()
  return (await metadata.reader.read(path)).fields
}
