import { isAbsolute } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, MessageChannelMain, shell } from 'electron'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import type { DragAnswer } from '../../shared/rpc/host-bridge.ts'
import { attachPage } from '../host/attach-page.ts'
import type { EngineSupervisor } from '../host/engine-supervisor.ts'
import { dragOut } from './drag-out.ts'
import { createPortWire } from './port-wire.ts'
import { channels } from './preload/channels.ts'
import { findTrustedFrame } from './trusted-frame.ts'

/** Whose pages are answered, and by what. */
export interface PageHost {
  readonly origin: string
  readonly supervisor: EngineSupervisor
  /** Main's own calls to the engine. */
  readonly client: DeskClient
}

/** Answers what a page's preload asks of main: the port to the engine, a folder dialog, the file manager, dragging files out, the number on the icon. */
export function answerPages({ origin, supervisor, client }: PageHost): void {
  ipcMain.on(channels.connect, (event) => {
    const frame = findTrustedFrame(event, origin)
    if (frame === undefined) return
    const { port1, port2 } = new MessageChannelMain()
    attachPage(createPortWire(port1), supervisor)
    frame.postMessage(channels.port, null, [port2])
  })
  ipcMain.handle(channels.pickFolder, async (event, title: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    if (findTrustedFrame(event, origin) === undefined || window === null) return null
    const options = { title: String(title), properties: ['openDirectory' as const] }
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
    return canceled ? null : (filePaths[0] ?? null)
  })
  ipcMain.on(channels.showInFolder, (event, path: unknown) => {
    const trusted = findTrustedFrame(event, origin) !== undefined
    if (trusted && typeof path === 'string' && isAbsolute(path)) shell.showItemInFolder(path)
  })
  ipcMain.handle(channels.dragOut, async (event, photoIds: unknown) => {
    if (findTrustedFrame(event, origin) === undefined) return { handed: 0, refused: [] } satisfies DragAnswer
    return dragOut(event.sender, client, photoIds)
  })
  ipcMain.on(channels.setOpenNotices, (event, count: unknown) => {
    const trusted = findTrustedFrame(event, origin) !== undefined
    if (trusted && typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) app.setBadgeCount(count)
  })
}
