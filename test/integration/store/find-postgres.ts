import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where PostgreSQL's server programs are, and the account to run them as (the server refuses root); or why there are none to run. */
export type PostgresPrograms =
  | {
      readonly folder: string
      readonly runAs: { readonly name: string; readonly uid: number; readonly gid: number } | undefined
    }
  | { readonly missing: string }

/** Looks for a PostgreSQL server: Debian's newest, else one on the PATH. */
export function findPostgres(): PostgresPrograms {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter)
  ]
  const folder = folders.find((path) => existsSync(join(path, 'initdb')) && existsSync(join(path, 'postgres')))
  if (!folder) return { missing: 'no PostgreSQL server is installed' }
  if (process.getuid?.() !== 0) return { folder, runAs: undefined }
  const uid = askId('-u')
  const gid = askId('-g')
  if (uid === undefined || gid === undefined)
    return { missing: 'root may not run PostgreSQL, and there is no account postgres' }
  return { folder, runAs: { name: 'postgres', uid, gid } }
}

function askId(what: '-u' | '-g'): number | undefined {
  try {
    return Number(execFileSync('id', [what, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
  } catch {
    return undefined
  }
}
