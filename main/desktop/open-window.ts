import { BrowserWindow, dialog, nativeTheme } from 'electron'
import { readWindowPlace, rememberWindowPlace } from './window-place.ts'

// The surface of the page in both themes, so that nothing flashes before it is drawn.
const surface = { light: '#f1f1f1', dark: '#1f1f1f' }

const titleEnd = ' – Erratum'

/** What a window shows. */
export interface WindowRequest {
  readonly url: string
  readonly preload: string
  readonly userData: string
  readonly title: string
}

/** Opens a desk's window where it was last, and shows it once there is something to see. */
export function openWindow({ url, preload, userData, title }: WindowRequest): BrowserWindow {
  const place = readWindowPlace(userData)
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...(place && { x: place.x, y: place.y, width: place.width, height: place.height }),
    minWidth: 960,
    minHeight: 640,
    show: false,
    title,
    backgroundColor: nativeTheme.shouldUseDarkColors ? surface.dark : surface.light,
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false }
  })
  if (place?.maximized) window.maximize()
  rememberWindowPlace(window, userData)
  window.once('ready-to-show', () => window.show())
  // The page's own title names the desk and what cannot wait; before it is told, the window keeps the desk's name.
  window.on('page-title-updated', (event, told) => {
    if (!told.endsWith(titleEnd)) event.preventDefault()
  })
  window.webContents.on('will-prevent-unload', (event) => {
    if (confirmLeaving(window)) event.preventDefault()
  })
  // A page that died is loaded again; its drafts are gone, the desk is not.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  void window.loadURL(url)
  return window
}

function confirmLeaving(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'question',
    message: 'Close without saving?',
    detail: 'There are unsaved changes in this window. Discarded text cannot be brought back.',
    buttons: ['Keep editing', 'Discard and close'],
    defaultId: 0,
    cancelId: 0
  })
  return choice === 1
}
