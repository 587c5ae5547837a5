import type { Page } from '@playwright/test'
import type { PicturedScreen } from './screen-steps.ts'
import { back, pointAt } from './screen-steps.ts'

const amended = '000_37AB4KC.jpg'

/** Selects so many photos up to the amended one. */
const selectFrom = async (page: Page, photos: number): Promise<void> => {
  await pointAt(page, amended)
  for (let photo = 1; photo < photos; photo += 1) await page.keyboard.press('Shift+ArrowLeft')
}

/** The contact sheet's other views, and the screens for several photos. */
export const sheetScreens: readonly PicturedScreen[] = [
  {
    name: 'contact-sheet-list',
    narrow: true,
    open: async (page) => {
      await pointAt(page, amended)
      await page.keyboard.press('l')
      await page.locator('.list-row img').first().waitFor()
    },
    close: (page) => page.keyboard.press('l')
  },
  {
    name: 'contact-sheet-groups',
    narrow: true,
    open: async (page) => {
      await pointAt(page, amended)
      await page.keyboard.press('Control+k')
      await page.keyboard.type('group by city')
      await page.keyboard.press('Enter')
      await page.locator('.group-head').first().waitFor()
    },
    close: async (page) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('no groups')
      await page.keyboard.press('Enter')
      await page.locator('.group-head').first().waitFor({ state: 'detached' })
    }
  },
  {
    name: 'ingest',
    narrow: true,
    open: async (page) => {
      await pointAt(page, amended)
      await page.keyboard.press('Alt+i')
      await page.getByLabel('From', { exact: true }).fill('/media/card/DCIM')
    },
    close: back
  },
  {
    name: 'filter-menu',
    open: async (page) => {
      await pointAt(page, amended)
      await page.keyboard.press('f')
      await page.getByRole('menuitem', { name: 'Byline' }).waitFor()
    },
    close: back
  },
  {
    name: 'preview-zoomed',
    open: async (page) => {
      await pointAt(page, amended)
      await page.keyboard.press('Space')
      await page.locator('.zoom-room').waitFor()
      await page.keyboard.press('z')
      await page.locator('.zoom-note').waitFor({ state: 'detached' })
    },
    close: back
  },
  {
    name: 'compare',
    narrow: true,
    open: async (page) => {
      await selectFrom(page, 3)
      await page.keyboard.press('c')
      await page.locator('.compare-pane img').nth(2).waitFor()
    },
    close: back
  },
  {
    name: 'batch',
    narrow: true,
    open: async (page) => {
      await selectFrom(page, 3)
      await page.keyboard.press('Control+i')
      await page.getByRole('heading', { name: 'Edit 3 photos' }).waitFor()
      await page.locator('.batch-row').first().waitFor()
    },
    close: async (page) => {
      await back(page)
      await back(page)
    }
  },
  {
    name: 'find-replace',
    narrow: true,
    open: async (page) => {
      await pointAt(page, amended)
      await page.keyboard.press('Control+h')
      await page.getByLabel('Find', { exact: true }).fill('Photo')
      await page.keyboard.press('Tab')
      await page.keyboard.type('Picture')
      await page.locator('.replace-main [data-hit], .replace-main .row').first().waitFor()
    },
    close: async (page) => {
      await back(page)
      await back(page)
    }
  }
]
