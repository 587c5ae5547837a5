import { defineConfig } from '@playwright/test'
import { findBrowser } from '../tools/set-up/find-browser.mjs'

const executablePath = await findBrowser({ install: false })

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './global-setup.ts',
  forbidOnly: true,
  fullyParallel: false,
  // Every test has a desk, an engine and a browser of its own. Two thirds of its time it waits for a picture of the page:
  // three files at once keep two cores busy.
  workers: 3,
  retries: 0,
  // Room for a desktop whose launch has to be tried again.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  // A trace of every step takes a good part of the time; ask for one with --trace=on where a test fails.
  // An action that waits for what never comes says so, and names it, long before its test ends.
  use: { trace: 'off', screenshot: 'only-on-failure', actionTimeout: 60_000 },
  projects: [
    {
      name: 'web',
      testDir: './web',
      use: {
        browserName: 'chromium',
        viewport: { width: 1440, height: 900 },
        launchOptions: {
          ...(executablePath === undefined ? {} : { executablePath }),
          // A browser under test has no business with any host but the desk.
          args: ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync']
        }
      }
    },
    { name: 'desktop', testDir: './desktop', workers: 1 }
  ]
})
