import { debianPackage } from './debian-package.mjs'
import { onPath } from './on-path.mjs'

/**
 * Makes sure that perl is there, which ExifTool runs on (its Windows package brings its own).
 * As root on Debian installs it; elsewhere throws one sentence that says how to get it.
 */
export const ensurePerl = async () => {
  if (process.platform === 'win32' || onPath('perl') !== undefined) return
  await debianPackage({ packages: ['perl'], purpose: 'reading and writing captions (ExifTool)' })
}
