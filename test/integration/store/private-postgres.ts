import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { PostgresPrograms } from './find-postgres.ts'

/** A PostgreSQL server of our own, reached by a socket in its private folder; gone with everything in it when stopped. */
export interface PrivatePostgres {
  /** The URL of one of its databases. */
  urlOf(database: string): string
  stop(): Promise<void>
}

// The shell waits for its input to end: when the test process dies, however it dies, the server stops and its folder goes.
const script = `
set -e
folder=$1
initdb --pgdata "$folder/data" --username desk --auth trust --encoding UTF8 --locale C --no-sync > "$folder/log"
pg_ctl --pgdata "$folder/data" --wait --log "$folder/log" \
  --options "-c unix_socket_directories=$folder -c listen_addresses= -c fsync=off" start >> "$folder/log"
echo ready
cat > "$folder/waiting"
pg_ctl --pgdata "$folder/data" --mode immediate stop >> "$folder/log" || true
rm -rf "$folder"
`

/** Starts a private server. Throws with what the server said where it does not start. */
export async function startPrivatePostgres(
  programs: Exclude<PostgresPrograms, { readonly missing: string }>
): Promise<PrivatePostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'erratum-pg-'))
  const { runAs } = programs
  if (runAs) chownSync(folder, runAs.uid, runAs.gid)
  const shell = ['sh', '-c', script, 'sh', folder]
  const [command = 'sh', ...rest] = runAs ? ['runuser', '-u', runAs.name, '--', ...shell] : shell
  const env = { ...process.env, PATH: `${programs.folder}${delimiter}${process.env['PATH'] ?? ''}` }
  const server = spawn(command, rest, { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] })
  let said = ''
  server.stderr.on('data', (text) => {
    said += String(text)
  })
  const stopped = once(server, 'exit')
  const started = await Promise.race([once(server.stdout, 'data').then(() => true), stopped.then(() => false)])
  if (!started) throw new Error(`PostgreSQL did not start: ${said}`)
  return {
    urlOf: (database) => `postgres://desk@/${database}?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      server.stdin.end()
      await stopped
    }
  }
}
