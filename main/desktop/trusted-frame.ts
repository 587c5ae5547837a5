import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'

/**
 * The frame that sent a message, where that is a window's own page: the main frame, at exactly the page's origin. Undefined for any other frame, and for
 * one that has gone meanwhile.
 */
export function findTrustedFrame(event: IpcMainEvent | IpcMainInvokeEvent, origin: string) {
  const frame = event.senderFrame
  const trusted = frame !== null && frame.parent === null && frame === event.sender.mainFrame && frame.origin === origin
  return trusted ? frame : undefined
}
