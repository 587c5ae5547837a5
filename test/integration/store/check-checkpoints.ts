import { expect, test } from 'vitest'
import { exchangeKey } from '../../../main/services/checkpoint/exchange-key.ts'
import { makeCheckpoint } from '../../../main/services/checkpoint/make-checkpoint.ts'
import { keySubject } from '../../../main/services/checkpoint/read-keys.ts'
import { writeCheckpoint } from '../../../shared/ledger/note/checkpoint-text.ts'
import { signNote } from '../../../shared/ledger/note/signed-note.ts'
import { nameKey, writeVerifierKey } from '../../../shared/ledger/note/verifier-key.ts'
import { editor, makeEvent, momentOf } from './make-records.ts'
import { openUnguarded } from './open-unguarded.ts'
import { readAll } from './read-all.ts'
import { appendEvents, createKeyMemory, createSigner } from './sign-ledger.ts'
import type { TestDatabase, TestDesk } from './test-databases.ts'

/** What holds of checkpoints, keys and erased texts, and what somebody with all rights over the database cannot hide from them. */
export function checkCheckpoints(database: TestDatabase): void {
  test('a checkpoint is over all entries, goes on from the one before, and is made once', async () => {
    await using desk = await database.openDesk()
    const signer = createSigner(desk.store)
    await appendEvents(desk.store, 1, 5)
    const first = await makeCheckpoint(signer)
    expect(first).toMatchObject({ size: 6, made: true, anchor: null })
    expect(await makeCheckpoint(signer)).toEqual({ ...first, made: false })
    await appendEvents(desk.store, 13, 16)
    expect(await makeCheckpoint(signer)).toMatchObject({ size: 10, made: true, key: first.key })
    expect((await readAll(desk.store.ledger.checkpoints.after(6))).map(({ size }) => size)).toEqual([10])
    expect(await desk.store.ledger.verify({ trustedKey: first.key })).toMatchObject({
      ...{ entries: 10, checkpoints: 2, problems: [], remarks: [] }
    })
  })

  test('a new key is vouched for by the old one, a lost one is remarked on, and a stranger is a fault', async () => {
    await using desk = await database.openDesk()
    const signer = createSigner(desk.store)
    const { key: first } = await makeCheckpoint(signer)
    const exchange = { actor: editor, lost: false, reason: '' }
    const { key: second } = await exchangeKey(signer, exchange)
    expect(second).not.toBe(first)
    await expect(exchangeKey(signer, { ...exchange, lost: true, reason: 'No' })).rejects.toMatchObject({
      code: 'bad-input'
    })
    expect(await desk.store.ledger.verify({ trustedKey: first })).toMatchObject({
      checkpoints: 2,
      problems: [],
      remarks: []
    })

    const other = createSigner(desk.store)
    await expect(makeCheckpoint(other)).rejects.toMatchObject({ code: 'storage-unavailable' })
    await exchangeKey(other, { actor: editor, lost: true, reason: 'The disk broke' })
    expect(await desk.store.ledger.verify()).toMatchObject({
      problems: [],
      remarks: [{ what: expect.stringContaining('The disk broke'), where: 'entry 3' }]
    })
    expect(await desk.store.ledger.verify({ trustedKey: first })).toMatchObject({ problems: [{ where: 'entry 3' }] })

    const forged = createSigner(desk.store)
    const stranger = await forged.signing.begin()
    const key = nameKey('erratum.desk/test-desk', stranger.publicKey, forged.signing.hashing.hashHex)
    const note = signNote('Not what the old key has to say.\n', key, stranger.sign)
    const payload = { action: 'rotated', key: writeVerifierKey(key), note }
    await desk.store.ledger.append({ at: momentOf(101), actor: editor, kind: 'key', subject: keySubject, payload })
    expect(await desk.store.ledger.verify()).toMatchObject({ problems: [{ where: 'entry 4' }] })
    await expect(makeCheckpoint(forged)).rejects.toMatchObject({ code: 'verification-failed' })
  })

  test('a clock that was set back is remarked on, once, and breaks nothing', async () => {
    await using desk = await database.openDesk()
    for (const number of [10, 11, 3, 4, 12]) await desk.store.ledger.append(makeEvent(number))
    expect(await desk.store.ledger.verify()).toMatchObject({ problems: [], remarks: [{ where: 'entry 3' }] })
  })

  test('an erased text is gone and said to be; one taken away without an order is a fault', async () => {
    await using desk = await database.openDesk()
    await appendEvents(desk.store, 1, 4)
    await desk.store.transact(async ({ ledger }) => {
      await ledger.erase([2])
      const payload = { entries: [2], reason: 'Court order' }
      await ledger.append({ at: momentOf(5), actor: editor, kind: 'erasure', subject: 'ledger', payload })
    })
    const told = { problems: [], remarks: [{ what: expect.stringContaining('entry 5 says why'), where: 'entry 2' }] }
    expect(await desk.store.ledger.verify()).toMatchObject(told)
    await makeCheckpoint(createSigner(desk.store))
    expect(await desk.store.ledger.verify()).toMatchObject(told)
    const entries = await readAll(desk.store.ledger.each())
    expect(entries[1]).toMatchObject({ sequence: 2, payload: {}, erased: true })
    expect((await desk.store.ledger.about(['photo 2']))[0]).toEqual(entries[1])
    await desk.store.sweep()
    expect(await readAll(desk.store.ledger.each())).toEqual(entries)
    await desk.store.ledger.erase([3])
    expect(await desk.store.ledger.verify()).toMatchObject({ problems: [{ where: 'entry 3' }] })
  })

  test('a history rewritten whole, with a key of its own, is shown by a checkpoint kept outside', async () => {
    await using desk = await database.openDesk()
    await appendEvents(desk.store, 1, 6)
    const { key, ...outside } = await makeCheckpoint(createSigner(desk.store))
    await using forged = await database.openDesk()
    await forged.store.ledger.append({ ...makeEvent(1), subject: 'photo 99' })
    await appendEvents(forged.store, 2, 6)
    await makeCheckpoint(createSigner(forged.store))
    expect(await forged.store.ledger.verify()).toMatchObject({ checkpoints: 1, problems: [] })
    const anchored = [{ note: outside.note, size: outside.size, where: 'stick' }]
    expect(await desk.store.ledger.verify({ anchored, trustedKey: key })).toMatchObject({ problems: [] })
    expect((await forged.store.ledger.verify({ anchored })).problems).toEqual(
      expect.arrayContaining([{ what: expect.stringContaining('rewritten'), where: 'stick' }])
    )
    expect(await forged.store.ledger.verify({ trustedKey: key })).toMatchObject({
      problems: [{ where: 'keys of the desk' }]
    })
  })

  if (!database.isShared) return

  test('a tail cut off with its end and its checkpoints is shown by a checkpoint kept outside', async () => {
    await using desk = await openSigned(database)
    const [, last] = await readAll(desk.store.ledger.checkpoints.after(0))
    await using raw = await openUnguarded(desk)
    for (const table of ['ledger_payloads', 'ledger_entries']) await raw.run(`delete from ${table} where sequence > 6`)
    await raw.run('update ledger_head set entries = 6, hash = (select hash from ledger_entries where sequence = 6)')
    expect(await desk.store.ledger.verify()).toMatchObject({ entries: 6, problems: [{ where: 'checkpoint 9' }] })
    await raw.run('delete from ledger_checkpoints where size > 6')
    expect(await desk.store.ledger.verify()).toMatchObject({ entries: 6, checkpoints: 1, problems: [] })
    const anchored = [{ note: last?.note ?? '', size: 9, where: 'stick' }]
    expect(await desk.store.ledger.verify({ anchored })).toMatchObject({ problems: [{ where: 'stick' }] })
  })

  test('a checkpoint signed with another key, or over another tree, is found and never gone on from', async () => {
    await using desk = await openSigned(database)
    await using raw = await openUnguarded(desk)
    const thief = await createSigner(desk.store).signing.begin()
    const { hashHex } = createSigner(desk.store).signing.hashing
    const key = nameKey('erratum.desk/test-desk', thief.publicKey, hashHex)
    const root = hashHex('00')
    const note = signNote(writeCheckpoint({ origin: key.name, size: 9, root }), key, thief.sign)
    await raw.run('update ledger_checkpoints set note = ? where size = 9', [note])
    expect(await desk.store.ledger.verify()).toMatchObject({
      problems: [
        { what: expect.stringContaining('not signed by the key'), where: 'checkpoint 9' },
        { what: expect.stringContaining('rewritten'), where: 'checkpoint 9' }
      ]
    })
    await expect(makeCheckpoint(createSigner(desk.store, desk.keys))).rejects.toMatchObject({
      code: 'verification-failed'
    })
  })

  test('an entry changed since the last checkpoint is not signed for', async () => {
    await using desk = await openSigned(database)
    await appendEvents(desk.store, 20, 22)
    await using raw = await openUnguarded(desk)
    await raw.run("update ledger_entries set subject = 'photo 99' where sequence = 11")
    await expect(makeCheckpoint(createSigner(desk.store, desk.keys))).rejects.toMatchObject({
      code: 'verification-failed',
      message: expect.stringContaining('entry 11')
    })
  })
}

/** A ledger with checkpoints over its first 6 and 9 entries, the sixth of which is the desk's key. */
async function openSigned(
  database: TestDatabase
): Promise<TestDesk & { readonly keys: ReturnType<typeof createKeyMemory> }> {
  const desk = await database.openDesk()
  const keys = createKeyMemory()
  const signer = createSigner(desk.store, keys)
  await appendEvents(desk.store, 1, 5)
  await makeCheckpoint(signer)
  await appendEvents(desk.store, 6, 8)
  await makeCheckpoint(signer)
  return { ...desk, keys }
}
