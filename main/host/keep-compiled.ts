import { enableCompileCache } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { findCacheFolder } from './cache-folder.ts'

/**
 * Lets Node keep what it compiles of the modules loaded from now on, in the user's own cache: the next command starts in three quarters of
 * the time. A folder that cannot be written costs nothing but that. A folder named by `NODE_COMPILE_CACHE` goes first.
 *
 * Not Node's usual place, the system's temporary folder: there other accounts could put code for this one to run.
 */
export function keepCompiled(): void {
  const folder = findCacheFolder({ platform: process.platform, environment: process.env, home: homedir() })
  enableCompileCache(process.env['NODE_COMPILE_CACHE'] ?? join(folder, 'compiled'))
}
