import type { Page } from '@playwright/test'
import type { PicturedScreen } from './screen-steps.ts'
import { back, openWith } from './screen-steps.ts'

const amended = '000_37AB4KC.jpg'
const announced = '000_O65J7.jpg'

/** Shows the board with its cursor on the notice that the amended photo carries. */
const openBoard = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Need you/ }).click()
  await page.getByRole('button', { name: /^Open \d/ }).click()
  await page.locator('.board-row', { hasText: 'GLACIER-FLOOD' }).click()
}

const leaveBoard = async (page: Page): Promise<void> => {
  await back(page)
  await page.locator('.frame-cell').first().waitFor()
}

const openTab = (digit: string, ready: string) => async (page: Page) => {
  await openBoard(page)
  await page.keyboard.press('Enter')
  await page.locator('.notice-review').waitFor()
  await page.keyboard.press(digit)
  await page.locator(ready).first().waitFor()
}

const leaveTab = async (page: Page): Promise<void> => {
  await back(page)
  await page.locator('.board-row').first().waitFor()
  await leaveBoard(page)
}

/** The board of notices and a notice's own screen. */
export const noticeScreens: readonly PicturedScreen[] = [
  { name: 'notice-review', narrow: true, open: openWith(amended, 'n', '.review-row'), close: back },
  { name: 'notice-announced', open: openWith(announced, 'n', '.announced-only'), close: back },
  {
    name: 'notice-board',
    narrow: true,
    open: async (page) => {
      await openBoard(page)
      await page.keyboard.press('Shift+S')
      await page.locator('.residue-counts').waitFor()
    },
    close: leaveBoard
  },
  {
    name: 'notice-close',
    open: async (page) => {
      await openBoard(page)
      await page.keyboard.press('Shift+C')
      await page.getByRole('dialog').waitFor()
    },
    close: async (page) => {
      await back(page)
      await leaveBoard(page)
    }
  },
  { name: 'notice-duties', narrow: true, open: openTab('2', '.duty'), close: leaveTab },
  { name: 'notice-record', open: openTab('3', '.record-event'), close: leaveTab }
]
