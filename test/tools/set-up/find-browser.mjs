import { existsSync } from 'node:fs'
import { debianPackage } from './debian-package.mjs'
import { onPath } from './on-path.mjs'

const installed = async () => {
  // Loaded here, as this tool also starts on a machine where nothing is installed yet.
  const { chromium } = await import('@playwright/test')
  const named = process.env.ERRATUM_BROWSER
  if (named) return named
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const paths = [
    ...names.map(onPath),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath()
  ]
  return paths.find((path) => path !== undefined && existsSync(path))
}

/**
 * The Chromium or Chrome that the browser tests drive: ERRATUM_BROWSER, an installed one, or Playwright's own.
 * With `install`, as root on Debian, installs Debian's where there is none. Throws one sentence that says how to get it.
 */
export const findBrowser = async ({ install }) => {
  const found = await installed()
  if (found !== undefined || !install) return found
  try {
    await debianPackage({ packages: ['chromium'], purpose: 'the browser tests' })
  } catch (error) {
    throw new Error(`${error.message}; or run: npx playwright install chromium; or name one in ERRATUM_BROWSER.`)
  }
  return installed()
}
