import type { Page } from '@playwright/test'

/** A screen to be pictured: how to get there from the contact sheet, and back. */
export interface PicturedScreen {
  readonly name: string
  /** Pictured at 1024×700 too. */
  readonly narrow?: boolean
  readonly open: (page: Page) => Promise<void>
  readonly close: (page: Page) => Promise<void>
}

const back = (page: Page): Promise<void> => page.keyboard.press('Escape')

const pointAt = async (page: Page, fileName: string): Promise<void> => {
  await page.locator('.frame-cell', { hasText: fileName }).click()
}

const amended = '000_37AB4KC.jpg'
const announced = '000_O65J7.jpg'
const differing = '2.84519037.jpg'
const overLimit = 'AP26131702214458.jpg'
const arabic = 'SHL_20260510_0017.jpg'

const openWith = (fileName: string, key: string, ready: string) => async (page: Page) => {
  await pointAt(page, fileName)
  await page.keyboard.press(key)
  await page.locator(ready).first().waitFor()
}

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
  { name: 'info-editor-arabic', open: openWith(arabic, 'i', '.info-foot'), close: back },
  { name: 'notice-review', narrow: true, open: openWith(amended, 'n', '.review-row'), close: back },
  { name: 'notice-announced', open: openWith(announced, 'n', '.announced-only'), close: back },
  {
    name: 'notice-list',
    open: async (page) => {
      await page.getByRole('button', { name: /^Need you/ }).click()
      await page.locator('.notice-row').first().waitFor()
    },
    close: async (page) => {
      await back(page)
      await page.locator('.frame-cell').first().waitFor()
    }
  },
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
    name: 'keys',
    open: async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
    close: back
  }
]
