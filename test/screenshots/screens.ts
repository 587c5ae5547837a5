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
    narrow: true,
    open: async (page) => {
      await pointAt(page, amended)
      await page.keyboard.press('Control+e')
      await page.getByText('In the result, read back').waitFor({ timeout: 60_000 })
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
  },
  {
    name: 'change-keys',
    open: async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('button', { name: 'Change keys…' }).click()
      await page.getByRole('combobox', { name: 'Find a command or a key' }).waitFor()
    },
    close: back
  },
  {
    name: 'lists',
    narrow: true,
    open: async (page) => {
      await pointAt(page, amended)
      await page.keyboard.press('i')
      await page.locator('.info-foot').waitFor()
      await page.keyboard.press('Alt+k')
      const places = '[Europe]\n\tIceland\n\t\tSuðurland\n\t\t\tHrímgljúfur\n\tFrance\n'
      const keywords = '[NATURE]\n\tweather\n\t\tflood\n\t\t\t{inundation}\n\t\tice\n\t\t\tglacier\n'
      for (const [kind, text] of [
        ['Places', places],
        ['Keywords', keywords]
      ] as const) {
        await page.getByRole('group', { name: 'What the lists are of' }).getByRole('button', { name: kind }).click()
        const file = { name: `${kind}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) }
        await page.getByLabel('List files').setInputFiles(file)
        await page.locator('.term-row.heading').waitFor()
      }
      await page.getByRole('combobox', { name: 'Find a term' }).focus()
      for (const key of ['Right', 'Down', 'Right', 'Down', 'Right']) await page.keyboard.press(`Arrow${key}`)
      await page.locator('.term-row', { hasText: 'inundation' }).waitFor()
    },
    close: async (page) => {
      await back(page)
      await back(page)
      await page.locator('.frame-cell').first().waitFor()
    }
  }
]
