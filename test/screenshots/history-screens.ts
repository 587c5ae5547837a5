import type { Page } from '@playwright/test'
import type { PicturedScreen } from './screen-steps.ts'
import { back, openWith } from './screen-steps.ts'

const amended = '000_37AB4KC.jpg'

const backToSheet = async (page: Page): Promise<void> => {
  await back(page)
  await back(page)
  await page.locator('.frame-cell').first().waitFor()
}

/** The history of the photo that the notice was applied to, its change, the search and the record. */
export const historyScreens: readonly PicturedScreen[] = [
  {
    name: 'history',
    narrow: true,
    open: async (page) => {
      await openWith(amended, 'n', '.review-row')(page)
      await page.keyboard.press('F6')
      await page.keyboard.press('a')
      await page.keyboard.press('Control+Enter')
      await page.getByText('No field of the desk holds the wrong value.').waitFor({ timeout: 30_000 })
      await back(page)
      await openWith(amended, 'h', '.truth-table')(page)
    },
    close: async () => undefined
  },
  {
    name: 'history-blame',
    open: async (page) => {
      await page.keyboard.press('w')
      await page.locator('.blame-word').first().waitFor()
    },
    close: (page) => page.keyboard.press('w')
  },
  {
    name: 'history-change',
    narrow: true,
    open: async (page) => {
      await page.keyboard.press('c')
      await page.locator('.change-row').first().waitFor()
    },
    close: back
  },
  {
    name: 'history-report',
    open: async (page) => {
      await page.keyboard.press('p')
      await page.locator('.report-figures').waitFor()
    },
    close: backToSheet
  },
  {
    name: 'history-search',
    narrow: true,
    open: async (page) => {
      await page.keyboard.press('Control+Shift+F')
      await page.keyboard.type('hrimdalur')
      await page.locator('.hit-found').first().waitFor()
      await page.keyboard.press('Enter')
    },
    close: async (page) => {
      await back(page)
      await page.locator('.frame-cell').first().waitFor()
    }
  },
  {
    name: 'record',
    open: async (page) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('check the record')
      await page.keyboard.press('Enter')
      await page.locator('.audit-status dd').first().waitFor()
      await page.keyboard.press('v')
      await page.getByText(/^The record is whole/).waitFor({ timeout: 30_000 })
    },
    close: async (page) => {
      await back(page)
      await page.locator('.frame-cell').first().waitFor()
    }
  }
]
