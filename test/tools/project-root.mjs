import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, wherever the tool was called from. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** A path inside the project. */
export const inProject = (...parts) => join(projectRoot, ...parts)
