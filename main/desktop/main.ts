import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { readDesktopArguments } from './desktop-arguments.ts'
import { runDesktop } from './run-desktop.ts'
import { registerSchemes } from './serve-pages.ts'

// Electron's entry. `ready` waits for this module to end, so nothing here may wait for `ready`.

const { deskFolder, userData = app.getPath('userData') } = readDesktopArguments(process.argv.slice(1), process.env)
// A profile for each desk: Electron's lock on it makes one window per desk, and another desk a program of its own.
const profile = join(userData, 'desks', createHash('sha256').update(deskFolder).digest('hex').slice(0, 16))
mkdirSync(profile, { recursive: true, mode: 0o700 })
app.setPath('userData', profile)
// As root Chromium has no sandbox of its own and must be told so by a switch, which forcing the sandbox would defeat. Pages keep the sandboxed preload.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerSchemes()

if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(() => runDesktop(deskFolder))
    .catch((error: unknown) => {
      console.error(error)
      app.exit(1)
    })
} else {
  app.quit()
}
