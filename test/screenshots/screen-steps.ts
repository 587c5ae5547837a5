import type { Page } from '@playwright/test'

/** A screen to be pictured: how to get there from the contact sheet, and back. */
export interface PicturedScreen {
  readonly name: string
  /** Pictured at 1024×700 too. */
  readonly narrow?: boolean
  readonly open: (page: Page) => Promise<void>
  readonly close: (page: Page) => Promise<void>
}

/** Back by the key, as a person goes. */
export const back = (page: Page): Promise<void> => page.keyboard.press('Escape')

/** Puts the cursor of the contact sheet on a photo. */
export const pointAt = async (page: Page, fileName: string): Promise<void> => {
  await page.locator('.frame-cell', { hasText: fileName }).click()
}

/** Opens a screen with a photo by its key, and waits for a part of it. */
export const openWith = (fileName: string, key: string, ready: string) => async (page: Page) => {
  await pointAt(page, fileName)
  await page.keyboard.press(key)
  await page.locator(ready).first().waitFor()
}
