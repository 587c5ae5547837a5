import { join } from 'node:path'
import { app } from 'electron'

/** Where the parts of the desktop lie on disk. */
export interface DesktopPaths {
  readonly node: string
  readonly engine: string
  readonly page: string
  readonly preload: string
}

/**
 * The parts of this installation. Packaged, Node and the engine are resources beside app.asar, because Node cannot read inside one; in a checkout
 * they are those of node_modules and out/.
 */
export function findDesktopPaths(): DesktopPaths {
  const out = join(import.meta.dirname, '..')
  const executable = process.platform === 'win32' ? 'node.exe' : 'node'
  const unpacked = app.isPackaged ? out.replace(/app\.asar(?=[\\/]|$)/, 'app.asar.unpacked') : out
  return {
    node: app.isPackaged
      ? join(process.resourcesPath, executable)
      : join(app.getAppPath(), 'node_modules', '.bin', executable),
    engine: join(unpacked, 'main', 'engine.js'),
    page: join(out, 'renderer'),
    preload: join(out, 'preload', 'preload.cjs')
  }
}
