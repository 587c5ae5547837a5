import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join, resolve } from 'node:path'

/** A path ExifTool can be given, for a file or folder whose own path may not do. Dispose it after use. */
export interface ToolPath extends AsyncDisposable {
  readonly path: string
}

/**
 * A path that leads to the same place and that ExifTool takes literally.
 *
 * An absolute path is enough against names that look like options; a line end would end the argument and "%" means a format code where a
 * value comes from a file, so such places are reached through a private symbolic link.
 */
export async function makeToolPath(target: string): Promise<ToolPath> {
  const absolute = resolve(target)
  if (!/[\r\n%]/.test(absolute)) return { path: absolute, [Symbol.asyncDispose]: () => Promise.resolve() }
  const folder = await mkdtemp(join(tmpdir(), 'erratum-link-'))
  const suffix = extname(basename(absolute)).replace(/[^.A-Za-z0-9]/g, '')
  const path = join(folder, `photo${suffix}`)
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    await symlink(absolute, path)
  } catch (error) {
    await remove()
    throw error
  }
  return { path, [Symbol.asyncDispose]: remove }
}
