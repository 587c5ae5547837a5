import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '')

/** A path inside the project, which is the folder that holds package.json, wherever a tool was called from. */
export const inProject = (...parts) => join(root, ...parts)
