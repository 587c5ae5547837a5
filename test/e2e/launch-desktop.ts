import { setTimeout as delay } from 'node:timers/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import { _electron, errors } from '@playwright/test'
import { inProject } from '../tools/set-up/project-root.mjs'
import { makeTemporaryFolder } from './temporary-folders.ts'

/** Milliseconds the desktop gets to end by itself before it is killed; a window that asks about unsaved changes would wait for ever. */
const farewellMs = 10_000

/** Milliseconds Playwright gets to attach to a launched Electron, and how often it may try. */
const attachMs = 20_000
const mostAttempts = 5

/** What to launch. */
export interface DesktopLaunch {
  /** The desk's folder; an empty temporary one unless given, removed at the end. */
  readonly desk?: string
  /** More arguments for the desktop. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** A running desktop: real Electron, the built application, a profile of its own. */
export interface LaunchedDesktop extends AsyncDisposable {
  readonly app: ElectronApplication
  readonly page: Page
  readonly desk: string
  /** Where this desktop's windows keep their state. */
  readonly userData: string
  /** Everything the page's console said and every error of the page, as "error: …". */
  readonly said: readonly string[]
  /** Closes the window as a person would; kills what does not end. */
  close(): Promise<void>
}

/** The Electron to test with, set by the test runner; undefined where there is none: skip, and say so. */
export const electronExecutable: string | undefined = process.env['ERRATUM_ELECTRON']

/** Why desktop tests are skipped where they are. */
export const noElectron = 'ERRATUM_ELECTRON names no Electron: npm test sets it where one can be had'

/** Launches the desktop on a desk and waits for its window. Dispose it, or `close()`, at the end of the test. */
export async function launchDesktop(launch: DesktopLaunch = {}): Promise<LaunchedDesktop> {
  if (electronExecutable === undefined) throw new Error(noElectron)
  await using opening = new AsyncDisposableStack()
  const desk = launch.desk ?? (await makeTemporaryFolder('desk', opening))
  const userData = await makeTemporaryFolder('profile', opening)
  // As root Chromium's own sandbox cannot be had. No network, no GPU: what a test machine has of them must not matter.
  const switches = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking'
  ]
  const app = await attach({
    executablePath: electronExecutable,
    args: [...switches, inProject(), '--desk', desk, ...(launch.args ?? [])],
    env: { ...ownEnvironment(), ...launch.env, ERRATUM_USER_DATA: userData }
  })
  opening.defer(() => endApp(app))
  const page = await app.firstWindow()
  const said: string[] = []
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`error: ${error.message}`))
  const open = opening.move()
  const close = () => open.disposeAsync()
  return { app, page, desk, userData, said, close, [Symbol.asyncDispose]: close }
}

// Playwright's attaching to Electron 33 hangs in about one launch of twenty on a busy machine, with the window open or not; started without it,
// Electron never does. So only the attaching is tried again, and said; a desktop that does not open fails each time.
async function attach(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await _electron.launch({ ...options, timeout: attachMs })
    } catch (error) {
      if (attempt === mostAttempts || !(error instanceof errors.TimeoutError)) throw error
      process.stderr.write(`Playwright did not attach to Electron within ${attachMs / 1000} s; launching again\n`)
    }
  }
}

async function endApp(app: ElectronApplication): Promise<void> {
  const process = app.process()
  if (process.exitCode !== null || process.signalCode !== null) return
  const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()))
  app.close().catch(() => undefined)
  await Promise.race([ended, delay(farewellMs)])
  process.kill('SIGKILL')
  await ended
}

function ownEnvironment(): Record<string, string> {
  // What would make the desktop under test another one: a development server, another desk, Node's own switches.
  const { ELECTRON_RENDERER_URL: _url, ERRATUM_DESK: _desk, NODE_OPTIONS: _options, ...rest } = process.env
  return Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
