/** What became of photos a person began to drag out: how many go, and why others do not, in the engine's words. */
export interface DragAnswer {
  readonly handed: number
  readonly refused: readonly string[]
}

/** What the desktop's preload gives a page as `window.erratumHost`. A page in a browser has none. */
export interface HostBridge {
  readonly kind: 'desktop'
  /** Node's name of the platform: "linux", "darwin", "win32". */
  readonly platform: string
  /** Asks for a connection to the engine. A port arrives as the window message `{ erratum: 'port' }` with the port as its only transfer. */
  connect(): void
  /** Lets the person choose a folder. Null where they cancelled. */
  pickFolder(title: string): Promise<string | null>
  /** The path of a file dropped on the page; empty where it has none. */
  pathForFile(file: unknown): string
  /** Shows a file in the system's file manager. */
  showInFolder(path: string): void
  /** Goes on with a drag the page began as one of files, into other programs. Photos by their ids: which files may go the engine decides. */
  dragOut(photoIds: readonly string[]): Promise<DragAnswer>
  /** Shows the number of open notices on the application's icon where the system can. */
  setOpenNotices(count: number): void
}

/** Something chosen in the application's menu that the page does. */
export type HostCommand = 'open-folder'

/** What reaches the page as a window message from its own preload: a port, or a menu command. */
export type HostMessage = { readonly erratum: 'port' } | { readonly erratum: 'command'; readonly command: HostCommand }

/** Whether a window message's data is from the host. The receiver must also check that `event.source` is its own window. */
export function isHostMessage(data: unknown): data is HostMessage {
  if (typeof data !== 'object' || data === null || !('erratum' in data)) return false
  return data.erratum === 'port' || (data.erratum === 'command' && 'command' in data && data.command === 'open-folder')
}
