import { expect, test } from 'vitest'
import { changeSettings } from '../../../main/services/change-settings.ts'
import { createDeskEvents } from '../../../main/services/desk-events.ts'
import type { DeskStore } from '../../../main/services/ports/desk-store.ts'
import type { Actor } from '../../../main/services/ports/ledger.ts'
import type { DeskEvent } from '../../../shared/contract/desk.ts'
import { changeNumberSchema } from '../../../shared/contract/identifiers.ts'
import { defaultSettings } from '../../../shared/settings/default-settings.ts'
import { hashOf, makePhoto, makeRevision, makeSource, momentOf } from './make-records.ts'
import { readAll } from './read-all.ts'
import { takeBackToSix } from './take-back-to-six.ts'
import type { TestDatabase } from './test-databases.ts'

const actor: Actor = { name: 'Ana Núñez', known: 'said', host: 'web' }
const decisions = { cutIim: { fields: ['caption' as const, 'credit' as const], by: 'person' as const }, otherNames: 2 }

/** What holds of the desk's settings, and of what was decided for a write. */
export function checkSettings(database: TestDatabase): void {
  test('a new desk has the default of every setting', async () => {
    await using desk = await database.openDesk()
    expect(await desk.store.settings.read()).toEqual(defaultSettings)
  })

  test('a setting that is set stays so, again and again, and the others stay as they are', async () => {
    await using desk = await database.openDesk()
    await desk.store.settings.write({ overIimLimit: 'cut-iim', createIim: false })
    await desk.store.settings.write({ createIim: true, iimCodePages: ['macintosh', 'windows-1252'] })
    const expected = { ...defaultSettings, overIimLimit: 'cut-iim', iimCodePages: ['macintosh', 'windows-1252'] }
    expect(await desk.store.settings.read()).toEqual(expected)
    if (!database.isShared) return
    await using again = await desk.openAgain()
    expect(await again.settings.read()).toEqual(expected)
  })

  test('a change of settings is in the ledger with who, old and new, and pages that are open hear of it', async () => {
    await using desk = await database.openDesk()
    const { parts, heard } = listen(desk.store)
    const settings = await changeSettings(parts, { change: { fileTimes: 'keep', createIim: true }, actor })
    expect(settings).toEqual({ ...defaultSettings, fileTimes: 'keep' })
    expect(await readAll(desk.store.ledger.each())).toMatchObject([
      {
        kind: 'settings-changed',
        subject: 'settings',
        actor,
        at: momentOf(3),
        payload: { changes: { fileTimes: { from: 'now', to: 'keep' } } }
      }
    ])
    parts.events.close()
    expect(await heard).toContain('settings')
  })

  test('a setting that is so already is no change', async () => {
    await using desk = await database.openDesk()
    const { parts, heard } = listen(desk.store)
    await changeSettings(parts, { change: { ...defaultSettings }, actor })
    await changeSettings(parts, { change: {}, actor })
    expect(await desk.store.ledger.count()).toBe(0)
    parts.events.close()
    expect(await heard).not.toContain('settings')
  })

  test('a setting that cannot be recorded is not set', async () => {
    await using desk = await database.openDesk()
    const { parts } = listen(desk.store)
    const clock = () => {
      throw new Error('no time')
    }
    await expect(changeSettings({ ...parts, clock }, { change: { hardLinks: 'refuse' }, actor })).rejects.toThrow()
    expect(await desk.store.settings.read()).toEqual(defaultSettings)
    expect(await desk.store.ledger.count()).toBe(0)
  })

  test('what was decided for a write stays with its revision and its journal', async () => {
    await using desk = await database.openDesk()
    const { sources, photos, revisions, changes } = desk.store
    const source = makeSource('/wire')
    const photo = makePhoto(source, 'a.jpg')
    await sources.insert(source)
    await photos.insert(photo)
    await revisions.insert({ ...makeRevision(photo), decisions })
    await revisions.insert({ ...makeRevision(photo), revision: 2 })
    expect(await revisions.of(photo.id)).toMatchObject([{ decisions }, { revision: 2 }])
    expect(await revisions.get(photo.id, 2)).not.toHaveProperty('decisions')
    const change = await changes.insert({
      at: momentOf(1),
      by: 'Ana',
      kind: 'edit',
      reason: '',
      notice: null,
      of: null
    })
    const item = {
      change,
      photoId: photo.id,
      path: photo.path,
      writtenPath: photo.path,
      fromRevision: 1,
      toRevision: null,
      beforeSha256: hashOf('before'),
      afterSha256: null,
      stagedPath: null,
      state: 'open',
      failure: null,
      fields: {}
    } as const
    await changes.insertItem({ ...item, decisions })
    expect(await changes.openItems()).toEqual([{ ...item, decisions }])
    await changes.updateItem(item)
    expect(await changes.items(changeNumberSchema.parse(1))).toEqual([item])
  })

  if (!database.isShared) return

  test('a desk from before there were settings has the default of every one', async () => {
    await using desk = await database.openDesk()
    await using raw = await desk.openRaw()
    await takeBackToSix(raw, desk.kind)
    for (const table of [
      'notice_keys',
      'settings',
      'photo_keys',
      'photo_looks',
      'photo_locks',
      'exports',
      'photo_successors'
    ])
      await raw.run(`drop table ${table}`)
    for (const table of ['revisions', 'change_items']) await raw.run(`alter table ${table} drop column decisions`)
    await raw.run("delete from kysely_migration where name >= '0004'")
    await using again = await desk.openAgain()
    expect(await again.settings.read()).toEqual(defaultSettings)
    await again.settings.write({ listDuplicates: 'drop' })
    expect(await again.settings.read()).toMatchObject({ listDuplicates: 'drop' })
  })

  test('a setting of a later version is left alone, and one that is spoilt is named', async () => {
    await using desk = await database.openDesk()
    await using raw = await desk.openRaw()
    await raw.run(`insert into settings (name, value) values ('laterThing', '"x"')`)
    expect(await desk.store.settings.read()).toEqual(defaultSettings)
    await raw.run(`insert into settings (name, value) values ('fileTimes', '"yesterday"')`)
    await expect(desk.store.settings.read()).rejects.toMatchObject({
      code: 'verification-failed',
      message: expect.stringContaining('fileTimes')
    })
  })
}

function listen(store: DeskStore) {
  const events = createDeskEvents()
  const heard = readAll<DeskEvent>(events.subscribe()).then((all) => all.map(({ type }) => type))
  return { parts: { store, events, clock: () => momentOf(3) }, heard }
}
