import type { BrowserWindow, MenuItemConstructorOptions } from 'electron'
import { app, Menu } from 'electron'
import type { HostCommand } from '../../shared/rpc/host-bridge.ts'
import { channels } from './preload/channels.ts'

/** Sets the application's menu. What the page does itself is sent to it as a command. */
export function setMenu(window: BrowserWindow): void {
  const send = (command: HostCommand): void => {
    if (!window.isDestroyed()) window.webContents.send(channels.command, command)
  }
  const isMac = process.platform === 'darwin'
  const development: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'forceReload' }, { role: 'toggleDevTools' }]
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        { label: 'Open Folder…', accelerator: 'CmdOrCtrl+O', click: () => send('open-folder') },
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit' }
      ]
    },
    { role: 'editMenu' },
    {
      label: '&View',
      // Ctrl+0 to 5 are stars on the contact sheet, so the usual keys of zooming are not taken.
      submenu: [
        { role: 'resetZoom', accelerator: 'CmdOrCtrl+Alt+0' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...development
      ]
    },
    { role: 'windowMenu' }
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
