import type { Page } from '@playwright/test'
import type { PicturedScreen } from './screen-steps.ts'
import { back, pointAt } from './screen-steps.ts'

const amended = '000_37AB4KC.jpg'

const openSettings = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+,')
  await page.locator('.destination-item').first().waitFor()
  await page.locator('.rule-item').first().waitFor()
  // By its top: what is below it is what is to be seen.
  await page
    .getByRole('heading', { name: 'Where files go' })
    .evaluate((head) => head.scrollIntoView({ block: 'start' }))
}

const leaveSettings = async (page: Page): Promise<void> => {
  await back(page)
  await page.locator('.frame-cell').first().waitFor()
}

/** Where files go, who gets them, what goes out by itself, and a delivery. */
export const deliveryScreens: readonly PicturedScreen[] = [
  { name: 'settings-delivery', narrow: true, open: openSettings, close: leaveSettings },
  {
    name: 'destination',
    open: async (page) => {
      await openSettings(page)
      await page.getByRole('button', { name: 'Change Morgenposten picture desk' }).click()
      await page.getByText('No keyring is at hand here.').waitFor()
    },
    close: async (page) => {
      await back(page)
      await leaveSettings(page)
    }
  },
  {
    name: 'destination-bucket',
    open: async (page) => {
      await openSettings(page)
      await page.getByRole('button', { name: 'Add a destination' }).click()
      await page.getByLabel('Called').fill('Morgenposten pictures')
      await page.getByRole('button', { name: 'S3', exact: true }).click()
      await page.getByLabel('Server', { exact: true }).fill('s3.eu-central-1.amazonaws.com')
      await page.getByLabel('Bucket', { exact: true }).fill('morgenposten-pictures')
      await page.getByLabel('Region').fill('eu-central-1')
      await page.getByLabel('Key id').fill('AKIAIOSFODNN7EXAMPLE')
      await page.getByText('No keyring is at hand here.').waitFor()
    },
    close: async (page) => {
      await back(page)
      await leaveSettings(page)
    }
  },
  {
    name: 'rule',
    open: async (page) => {
      await openSettings(page)
      await page.getByRole('button', { name: 'Change Corrected AFP to Morgenposten' }).click()
      await page.getByRole('button', { name: 'What would it send?' }).click()
      await page.getByRole('region', { name: 'What it would send' }).waitFor()
    },
    close: async (page) => {
      await back(page)
      await leaveSettings(page)
    }
  },
  {
    name: 'deliver',
    narrow: true,
    open: async (page) => {
      await pointAt(page, amended)
      await page.keyboard.press('Control+Shift+e')
      await page.getByText('Always gets agency AFP').waitFor()
    },
    close: back
  }
]
