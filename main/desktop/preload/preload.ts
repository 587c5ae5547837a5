import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { HostBridge, HostMessage } from '../../../shared/rpc/host-bridge.ts'
import { isHostMessage } from '../../../shared/rpc/host-bridge.ts'
import { channels } from './channels.ts'

// Runs in the sandbox beside the page. It hands over the port and a few facts of the host; every decision is main's.

const bridge: HostBridge = {
  kind: 'desktop',
  platform: process.platform,
  connect: () => ipcRenderer.send(channels.connect),
  pickFolder: async (title) => {
    const picked: unknown = await ipcRenderer.invoke(channels.pickFolder, String(title))
    return typeof picked === 'string' ? picked : null
  },
  pathForFile: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
  showInFolder: (path) => ipcRenderer.send(channels.showInFolder, String(path)),
  dragOut: (photoIds) => ipcRenderer.invoke(channels.dragOut, photoIds.map(String)),
  setOpenNotices: (count) => ipcRenderer.send(channels.setOpenNotices, Number(count))
}

contextBridge.exposeInMainWorld('erratumHost', bridge)

// "/" is the page's own origin: nobody else gets the port.
const tellPage = (message: HostMessage, ports: readonly MessagePort[] = []): void =>
  window.postMessage(message, '/', [...ports])

ipcRenderer.on(channels.port, (event) => tellPage({ erratum: 'port' }, event.ports))
ipcRenderer.on(channels.command, (_event, command: unknown) => {
  const message = { erratum: 'command', command }
  if (isHostMessage(message)) tellPage(message)
})
