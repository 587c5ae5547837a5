import { basename, join } from 'node:path'
import { app } from 'electron'
import { connectHost } from '../host/connect-host.ts'
import { EngineSupervisor } from '../host/engine-supervisor.ts'
import { findUserName } from '../host/find-user-name.ts'
import { answerPages } from './answer-pages.ts'
import { findDesktopPaths } from './desktop-paths.ts'
import { guardContents } from './guard-contents.ts'
import { setMenu } from './menu.ts'
import { openWindow } from './open-window.ts'
import { findPageAddress } from './page-address.ts'
import { openSecretStore } from './secret-store.ts'
import { servePages } from './serve-pages.ts'

// A picture asked for while the engine starts again is worth a short wait, not a frozen sheet; nor does a hand hold the mouse longer.
const patienceMs = 5_000

/** Opens the desk in a window and keeps its engine running until the window is closed. The app must be ready. */
export function runDesktop(deskFolder: string): void {
  const paths = findDesktopPaths()
  const page = findPageAddress(process.env)
  const { ELECTRON_RUN_AS_NODE: _asNode, NODE_OPTIONS: _options, ...environment } = process.env
  const supervisor = new EngineSupervisor({
    command: {
      node: paths.node,
      args: [paths.engine, '--desk', deskFolder, '--host', 'desktop', '--user', findUserName()],
      environment,
      secrets: openSecretStore(join(app.getPath('userData'), 'destination-passwords'))
    },
    log: (message, error) => console.error(message, error ?? '')
  })
  guardContents(page.origin)
  const client = connectHost(supervisor, patienceMs)
  servePages(paths.page, client)
  answerPages({ origin: page.origin, supervisor, client })
  const window = openWindow({
    url: page.url,
    preload: paths.preload,
    userData: app.getPath('userData'),
    title: `${basename(deskFolder)} – Erratum`
  })
  setMenu(window)
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => app.quit())
  endWithEngine(supervisor)
}

/** Lets the engine finish what it writes before the app ends. */
function endWithEngine(supervisor: EngineSupervisor): void {
  let ended = false
  app.on('will-quit', (event) => {
    if (ended) return
    event.preventDefault()
    ended = true
    void supervisor[Symbol.asyncDispose]().finally(() => app.quit())
  })
}
