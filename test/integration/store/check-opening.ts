import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDeskStore } from '../../../main/catalog/open-desk-store.ts'
import { makeEvent, makeSource } from './make-records.ts'
import type { TestDatabase } from './test-databases.ts'

/** What holds of opening a desk's records. */
export function checkOpening(database: TestDatabase): void {
  test('a new desk is empty and its ledger sound', async () => {
    await using desk = await database.openDesk()
    expect(await desk.store.sources.list()).toEqual([])
    expect(await desk.store.photos.count()).toBe(0)
    expect(await desk.store.notices.list()).toEqual([])
    expect(await desk.store.ledger.count()).toBe(0)
    expect(await desk.store.ledger.verify()).toMatchObject({ entries: 0, problems: [] })
  })

  if (database.isShared) {
    test('a desk opened again has what was recorded and is not set up twice', async () => {
      await using desk = await database.openDesk()
      await desk.store.sources.insert(makeSource('/wire'))
      await desk.store.ledger.append(makeEvent(1))
      await using again = await desk.openAgain()
      expect(await again.sources.list()).toEqual([makeSource('/wire')])
      await again.ledger.append(makeEvent(2))
      expect(await desk.store.ledger.verify()).toMatchObject({ entries: 2, problems: [] })
    })
  }

  if (database.isShared) {
    test('a desk of a newer version is refused, not guessed at', async () => {
      await using desk = await database.openDesk()
      await using raw = await desk.openRaw()
      await raw.run("insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01T00:00:00.000Z')")
      await expect(desk.openAgain()).rejects.toMatchObject({ code: 'storage-unavailable' })
    })
  }

  test('a place where no desk can be kept is named as such', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'erratum-store-'))
    try {
      const file = join(folder, 'not-a-database')
      writeFileSync(file, 'This is a caption, not a database. '.repeat(100))
      const nowhere =
        database.name === 'PostgreSQL'
          ? ({ kind: 'postgres', url: `postgres:///desk?host=${folder}` } as const)
          : ({ kind: 'sqlite', file } as const)
      await expect(openDeskStore(nowhere)).rejects.toMatchObject({ name: 'DeskError', code: 'storage-unavailable' })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}
