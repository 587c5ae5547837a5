import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const exiftool = join(
  dirname(createRequire(import.meta.url).resolve('exiftool-vendored.pl/package.json')),
  'bin',
  'exiftool'
)

/** Runs ExifTool by itself, as another program would; gives what it prints. */
export function runExifTool(...args: readonly string[]): string {
  return runExifToolForBytes(...args).toString('utf8')
}

/** The same, for what is no text. */
export function runExifToolForBytes(...args: readonly string[]): Buffer {
  return execFileSync('perl', [exiftool, '-config', '', ...args], { maxBuffer: 64 * 1024 * 1024 })
}
