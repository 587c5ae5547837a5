import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DeskDatabase } from '../../../main/catalog/open-desk-store.ts'
import { openDeskStore } from '../../../main/catalog/open-desk-store.ts'
import type { DeskStore } from '../../../main/services/ports/desk-store.ts'
import { findPostgres } from './find-postgres.ts'
import type { PrivatePostgres } from './private-postgres.ts'
import { startPrivatePostgres } from './private-postgres.ts'
import type { RawDatabase } from './raw-database.ts'
import { openRawPostgres, openRawSqlite } from './raw-database.ts'

/** A new desk of one test, closed and removed when disposed of. */
export interface TestDesk extends AsyncDisposable {
  readonly kind: DeskDatabase['kind']
  readonly store: DeskStore
  /** Another store on the same database. */
  openAgain(): Promise<DeskStore>
  /** The database itself, behind the desk's back. */
  openRaw(): Promise<RawDatabase>
}

/** One database that every test of the store runs on. */
export interface TestDatabase {
  readonly name: string
  /** Why it cannot be tested here; undefined where it can. */
  readonly missing?: string
  /** False where only the desk itself can reach the data. */
  readonly isShared: boolean
  start(): Promise<void>
  stop(): Promise<void>
  openDesk(): Promise<TestDesk>
}

/** Every database the desk's records can be kept in. */
export function listTestDatabases(): readonly TestDatabase[] {
  return [sqliteFile, sqliteMemory, postgres()]
}

const nothing = async () => undefined

const sqliteFile: TestDatabase = {
  name: 'a SQLite file',
  isShared: true,
  start: nothing,
  stop: nothing,
  openDesk: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'erratum-store-'))
    const file = join(folder, 'desk', 'desk.db')
    const remove = async () => rmSync(folder, { recursive: true })
    return await openTestDesk({ kind: 'sqlite', file }, { openRaw: async () => openRawSqlite(file), remove })
  }
}

const sqliteMemory: TestDatabase = {
  name: 'SQLite in memory',
  isShared: false,
  start: nothing,
  stop: nothing,
  openDesk: () =>
    openTestDesk(
      { kind: 'sqlite', file: ':memory:' },
      { openRaw: () => Promise.reject(new Error('Memory cannot be opened twice')), remove: nothing }
    )
}

// Copying a desk that is set up is faster than setting one up.
const template = 'desk_template'

function postgres(): TestDatabase {
  const programs = findPostgres()
  const name = 'PostgreSQL'
  if ('missing' in programs) {
    const refuse = () => Promise.reject(new Error(programs.missing))
    return { name, missing: programs.missing, isShared: true, start: nothing, stop: nothing, openDesk: refuse }
  }
  let server: PrivatePostgres | undefined
  return {
    name,
    isShared: true,
    start: async () => {
      server = await startPrivatePostgres(programs)
      await runOnce(server.urlOf('postgres'), `create database ${template}`)
      const store = await openDeskStore({ kind: 'postgres', url: server.urlOf(template) })
      await store[Symbol.asyncDispose]()
    },
    stop: async () => server?.stop(),
    openDesk: async () => {
      if (!server) throw new Error('The server was not started')
      const database = `desk_${randomUUID().replaceAll('-', '')}`
      await runOnce(server.urlOf('postgres'), `create database ${database} template ${template}`)
      const url = server.urlOf(database)
      // The database goes with its server.
      return await openTestDesk({ kind: 'postgres', url }, { openRaw: () => openRawPostgres(url), remove: nothing })
    }
  }
}

async function runOnce(url: string, sql: string): Promise<void> {
  await using raw = await openRawPostgres(url)
  await raw.run(sql)
}

async function openTestDesk(
  database: DeskDatabase,
  { openRaw, remove }: { openRaw(): Promise<RawDatabase>; remove(): Promise<unknown> }
): Promise<TestDesk> {
  const store = await openDeskStore(database)
  return {
    kind: database.kind,
    store,
    openAgain: () => openDeskStore(database),
    openRaw,
    [Symbol.asyncDispose]: async () => {
      await store[Symbol.asyncDispose]()
      await remove()
    }
  }
}
