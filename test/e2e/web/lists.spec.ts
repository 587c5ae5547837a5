import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { pointAt } from '../../screenshots/screen-steps.ts'
import { launchWeb } from '../launch-web.ts'
import { copySamplePhotos } from '../sample-photos.ts'
import { makeTemporaryFolder } from '../temporary-folders.ts'

// As Photo Mechanic saves structured keywords.
const animals = '[ANIMALS]\r\n\tanimal\r\n\t\treptile\r\n\t\t\ttortoise\r\n\t\t\t\t{testudinidae}\r\n'
const places = '[Europe]\n\tFrance\n\t\tÎle-de-France\n\t\t\tParis\n'

test('fields are completed from lists, locked and given to the next photo, and keys are changed, from the keyboard', async ({
  page
}) => {
  test.setTimeout(300_000)
  await using closing = new AsyncDisposableStack()
  const desk = await makeTemporaryFolder('desk', closing)
  await copySamplePhotos(desk)
  const web = closing.use(await launchWeb({ desk }))
  await page.goto(web.url)
  await expect(page.locator('.frame-cell img')).toHaveCount(13, { timeout: 120_000 })
  const field = (name: string) => page.locator(`[data-field="${name}"]`)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const goTo = async (name: string) => {
    await press('Control+f')
    await page.keyboard.type(name)
    await press('Enter')
  }

  // The order they came in is another on every machine.
  await press('Control+k')
  await page.keyboard.type('order by file name')
  await press('Enter')

  await test.step('the first steps stand in the rail, and go away for good', async () => {
    const steps = page.getByRole('region', { name: 'First steps' })
    await expect(steps).toContainText('Apply a correction')
    await steps.getByRole('button', { name: 'Put the first steps away' }).press('Enter')
    await expect(steps).toBeHidden()
  })

  await test.step('a keyword is found by its other name and brings the broader ones; the list is saved as it came', async () => {
    await pointAt(page, '000_37AB4KC.jpg')
    await press('e')
    await press('Alt+k')
    const files = page.getByLabel('List files')
    await files.setInputFiles({ name: 'Animals.txt', mimeType: 'text/plain', buffer: Buffer.from(animals) })
    await expect(page.getByRole('option', { name: 'ANIMALS' })).toBeVisible()
    await expectNoViolation(page)
    await page.getByRole('combobox', { name: 'Find a term' }).focus()
    await page.keyboard.type('testu')
    await press('Enter')
    await expect(page.getByText('Put in: tortoise, reptile, animal')).toBeVisible()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as a file: Animals' }).press('Enter')
    expect(await readFile(await (await download).path(), 'utf8')).toBe(animals.replaceAll('\r\n', '\n'))
    await page.getByRole('combobox', { name: 'Find a term' }).fill('')
    const kinds = page.getByRole('group', { name: 'What the lists are of' })
    await kinds.getByRole('button', { name: 'Places' }).press('Enter')
    await files.setInputFiles({ name: 'Places.txt', mimeType: 'text/plain', buffer: Buffer.from(places) })
    await expect(page.getByRole('option', { name: 'Europe' })).toBeVisible()
    await press('Escape')
    await expect(page.locator('.tokens', { hasText: 'tortoise' })).toContainText('animal')
  })

  await test.step('a city brings its country and code; a country typed brings its code', async () => {
    await goTo('city')
    await press('Control+a')
    await page.keyboard.type('pari')
    await press('ArrowDown', 'Enter')
    await expect(field('city')).toHaveValue('Paris')
    await expect(field('state')).toHaveValue('Île-de-France')
    await expect(field('countryCode')).toHaveValue('FRA')
    await field('country').fill('South Korea')
    await expect(field('countryCode')).toHaveValue('KOR')
  })

  await test.step('the headline is spelt, locked, and goes along to the next photo', async () => {
    await goTo('headline')
    await press('Control+a')
    await page.keyboard.type('The goverment meets on Monday')
    await expect(field('headline').locator('.note-spelling')).toHaveText('goverment')
    await press('F8')
    await expect(page.getByText('Make it “government”')).toBeVisible()
    await press('Control+.')
    await expect(field('headline')).toHaveText('The government meets on Monday')
    await press('Alt+j')
    await expect(page.getByRole('img', { name: 'Locked' })).toBeVisible()
    await press('Control+Enter')
    await expect(field('headline')).toHaveText('The government meets on Monday')
    await expect(page.getByText('1 field changed, Headline')).toBeVisible()
    await expect(page.locator('.info-top, header').first()).not.toContainText('000_37AB4KC.jpg')
  })

  await test.step('a key is changed with a warning where it is taken; the cap and the key follow, also after a reload', async () => {
    await press('Escape')
    await expect(page.locator('.frame-cell').first()).toBeVisible()
    await press('?')
    await expectNoViolation(page)
    await page.getByRole('button', { name: 'Change keys…' }).press('Enter')
    await page.keyboard.type('save and next')
    await press('Enter', 'Control+k')
    await expect(page.getByText('Ctrl K is the key of “Commands” (Everywhere)')).toBeVisible()
    await expectNoViolation(page)
    await press('F6', 'Escape')
    await page.reload()
    await pointAt(page, '000_37AB4KC.jpg')
    await press('e')
    await expect(page.getByRole('button', { name: 'Save and next' })).toContainText('F6')
    await press('F6')
    await expect(page.locator('.frame')).not.toContainText('000_37AB4KC.jpg, ')
    await expect(page.getByText('1 of 13')).toBeHidden()
  })
})

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
  ).toEqual([])
}
