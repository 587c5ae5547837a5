import { deliveryScreens } from './delivery-screens.ts'
import { historyScreens } from './history-screens.ts'
import { infoScreens } from './info-screens.ts'
import { noticeScreens } from './notice-screens.ts'
import { recallScreens } from './recall-screens.ts'
import type { PicturedScreen } from './screen-steps.ts'
import { back, pointAt } from './screen-steps.ts'
import { sheetScreens } from './sheet-screens.ts'

const amended = '000_37AB4KC.jpg'

/** Every screen, in the order of the main job: the last ones show the desk after the notice was applied. */
export const screens: readonly PicturedScreen[] = [
  {
    name: 'contact-sheet',
    narrow: true,
    open: async (page) => {
      await pointAt(page, amended)
      await page.locator('.inspector .caption-text').first().waitFor()
    },
    close: async () => undefined
  },
  ...sheetScreens,
  ...infoScreens,
  ...noticeScreens,
  ...recallScreens,
  ...historyScreens,
  {
    name: 'export',
    open: async (page) => {
      await pointAt(page, amended)
      await page.keyboard.press('Control+e')
      await page.getByRole('dialog').waitFor()
    },
    close: back
  },
  ...deliveryScreens,
  {
    name: 'settings',
    narrow: true,
    open: async (page) => {
      await page.keyboard.press('Control+,')
      await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor()
      await page.locator('.code-page-row').first().waitFor()
    },
    close: async (page) => {
      await back(page)
      await page.locator('.frame-cell').first().waitFor()
    }
  },
  {
    name: 'keys',
    open: async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
    close: back
  }
]
