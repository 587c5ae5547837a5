import type { Page } from '@playwright/test'
import { signed, undeclared } from '../e2e/add-odd-photos.ts'
import type { PicturedScreen } from './screen-steps.ts'
import { back, openWith } from './screen-steps.ts'

const amended = '000_37AB4KC.jpg'
const differing = '2.84519037.jpg'
const overLimit = 'AP26131702214458.jpg'
const arabic = 'SHL_20260510_0017.jpg'

/** Puts the caret into a field, wherever it stands. */
const goToField = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.press('Control+f')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}

const closeSections = async (page: Page): Promise<void> => {
  const close = page.getByRole('button', { name: /^Close / })
  while ((await close.count()) > 0) await close.first().click()
}

const leaveUnsaved = async (page: Page): Promise<void> => {
  await page.keyboard.press('Alt+z')
  await closeSections(page)
  await back(page)
  await page.locator('.frame-cell').first().waitFor()
}

/** The info editor in its states. */
export const infoScreens: readonly PicturedScreen[] = [
  { name: 'info-editor', narrow: true, open: openWith(amended, 'i', '.info-foot'), close: back },
  {
    name: 'info-editor-copies',
    open: async (page) => {
      await openWith(differing, 'i', '.info-foot')(page)
      await page
        .getByRole('button', { name: /copies differ/i })
        .first()
        .click()
    },
    close: async (page) => {
      await back(page)
      await back(page)
    }
  },
  { name: 'info-editor-over-limit', open: openWith(overLimit, 'i', '.info-foot'), close: back },
  {
    name: 'info-editor-cut-iim',
    open: async (page) => {
      await openWith(overLimit, 'i', '.info-foot')(page)
      await goToField(page, 'source')
      await page.keyboard.press('Control+a')
      await page.keyboard.type('Continental Football Press Agency')
      await page.locator('.limit-hint').waitFor()
    },
    close: leaveUnsaved
  },
  {
    name: 'info-editor-fields',
    narrow: true,
    open: async (page) => {
      await openWith(amended, 'i', '.field-shelf')(page)
      await goToField(page, 'digital source')
      await page.keyboard.type('digital capture')
      await page.keyboard.press('Enter')
      await goToField(page, 'person shown')
      await page.keyboard.type('Sunna Eldberg')
      await page.keyboard.press('Enter')
    },
    close: async () => undefined
  },
  {
    name: 'info-editor-structure',
    narrow: true,
    open: async (page) => {
      await goToField(page, 'location shown')
      await page.keyboard.press('Enter')
      await page.keyboard.type('Canyon rim, east side')
      await page.keyboard.press('Tab')
      await page.keyboard.type('Hrímgljúfur')
      const card = page.getByRole('group', { name: 'Location shown 1', exact: true })
      await card.getByRole('combobox', { name: 'Country code' }).focus()
      await page.keyboard.type('icel')
      await page.locator('.combo-item').first().waitFor()
    },
    close: async (page) => {
      await back(page)
      await leaveUnsaved(page)
    }
  },
  {
    name: 'info-editor-charset',
    narrow: true,
    open: async (page) => {
      await openWith(undeclared, 'i', '.field-shelf')(page)
      await page.getByRole('button', { name: 'Compare readings' }).click()
    },
    close: back
  },
  {
    name: 'info-editor-credentials',
    open: async (page) => {
      await openWith(signed, 'i', '.field-shelf')(page)
      await goToField(page, 'headline')
      await page.keyboard.press('End')
      await page.keyboard.type(', seen from the east')
      await page.keyboard.press('Control+s')
      await page.getByRole('alertdialog').waitFor()
    },
    close: async (page) => {
      await back(page)
      await leaveUnsaved(page)
    }
  },
  { name: 'info-editor-arabic', open: openWith(arabic, 'i', '.info-foot'), close: back }
]
