import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * A path in the folder for what can be made again (the Electron runtime, what is known of download hosts).
 * It lies outside the source tree, so that a fresh clone on the same machine does not fetch it twice.
 */
export const inCache = (...parts) => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'erratum', ...parts)
