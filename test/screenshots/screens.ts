import { infoScreens } from './info-screens.ts'
import { noticeScreens } from './notice-screens.ts'
import type { PicturedScreen } from './screen-steps.ts'
import { back, openWith, pointAt } from './screen-steps.ts'

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
  ...infoScreens,
  ...noticeScreens,
  {
    name: 'history',
    open: async (page) => {
      await openWith(amended, 'n', '.review-row')(page)
      await page.keyboard.press('F6')
      await page.keyboard.press('a')
      await page.keyboard.press('Control+Enter')
      await page.getByText('No field of the desk holds the wrong value.').waitFor({ timeout: 30_000 })
      await back(page)
      await openWith(amended, 'h', '.revision-changes')(page)
    },
    close: back
  },
  {
    name: 'export',
    open: async (page) => {
      await pointAt(page, amended)
      await page.keyboard.press('Control+e')
      await page.getByRole('dialog').waitFor()
    },
    close: back
  },
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
