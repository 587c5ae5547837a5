import type { Page } from '@playwright/test'
import type { PicturedScreen } from './screen-steps.ts'
import { back } from './screen-steps.ts'

const openRecall = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Need you/ }).click()
  await page.getByRole('button', { name: /^Kills \d/ }).click()
  await page.locator('.board-row', { hasText: '000_36QW9LT' }).click()
  await page.locator('.recall-holder').first().waitFor()
}

const leave = async (page: Page): Promise<void> => {
  await back(page)
  await page.locator('.frame-cell').first().waitFor()
}

/** Where a wrong version went, below the board. */
export const recallScreens: readonly PicturedScreen[] = [
  {
    name: 'recall',
    narrow: true,
    open: async (page) => {
      await openRecall(page)
      await page.keyboard.press('r')
    },
    close: leave
  },
  {
    name: 'recall-answer',
    open: async (page) => {
      await openRecall(page)
      await page.keyboard.press('r')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor()
    },
    close: async (page) => {
      await back(page)
      await leave(page)
    }
  },
  {
    name: 'recall-dates',
    narrow: true,
    open: async (page) => {
      await page.keyboard.press('Alt+b')
      await page.keyboard.press('t')
      await page.getByRole('textbox', { name: 'Sent from' }).fill('2020-01-01')
      await page.keyboard.press('Enter')
      await page.locator('.recall-row').nth(1).waitFor()
    },
    close: async (page) => {
      await back(page)
      await leave(page)
    }
  }
]
