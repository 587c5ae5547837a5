import { expect, test } from 'vitest'
import { findWrongValue } from '../../../main/services/notices/find-wrong-value.ts'
import { matchNotice } from '../../../main/services/notices/match-notice.ts'
import type { PhotoRecord } from '../../../main/services/ports/desk-store.ts'
import { photoIdSchema } from '../../../shared/contract/identifiers.ts'
import { parsedNoticeSchema } from '../../../shared/contract/notice-parsed.ts'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import { makeNotice, makePhoto, makeReading, makeRevision, makeSource, momentOf, readFields } from './make-records.ts'
import { takeBackToSix } from './take-back-to-six.ts'
import { takeOutMarks } from './take-out-marks.ts'
import type { TestDatabase, TestDesk } from './test-databases.ts'

const wire = makeSource('/wire')
const caption =
  'Ana Lima walks along the quay in Burqa past crates of cod and coils of wet rope on the last morning before the ferries stop for the winter.'
const facts = { credit: 'AFP', byline: ['Ana LIMA'], dateCreated: '2026-05-04', jobId: 'QUAY7' }

async function add(
  desk: TestDesk,
  fileName: string,
  given: Parameters<typeof makePhoto>[2] = {}
): Promise<PhotoRecord> {
  const photo = makePhoto(wire, fileName, { agency: 'AFP', ...given })
  await desk.store.photos.insert(photo)
  await desk.store.revisions.insert(makeRevision(photo))
  return photo
}

const notice = (given: Partial<ReturnType<typeof parseNotice>>, carriers: readonly PhotoRecord[] = []) =>
  makeNotice('MANDATORY KILL', {
    receipts: [],
    carriers: carriers.map(({ id }) => id),
    parsed: parsedNoticeSchema.parse({
      ...parseNotice('MANDATORY KILL'),
      agency: 'AFP',
      kind: 'kill',
      pairs: [],
      ...given
    })
  })

const list = async (desk: TestDesk, wanted: ReturnType<typeof notice>) =>
  (await matchNotice(desk, wanted)).map(({ photo, match, matchText }) => `${photo.fileName}: ${match}, ${matchText}`)

// The whole picture's hash begins with `first`; those of its crops are far from every other picture.
const look = (byte: number, crops: number, first = byte) =>
  Buffer.alloc(648, crops).fill(byte, 0, 8).fill(first, 0, 1).toString('base64')

/** What holds of finding the photos of a notice, and its wrong value. */
export function checkNoticeWork(database: TestDatabase): void {
  if (database.isShared) checkOlderKeys(database)

  test('a kill finds its pictures by id in every place an id stands, and their copies by what they show', async () => {
    await using desk = await database.openDesk()
    await desk.store.sources.insert(wire)
    const killed = await add(desk, '000_36QX7AB.jpg', { fields: readFields({ byline: ['Ana LIMA'] }) })
    await add(desk, 'AFP-000_36QX7AB_web-b1600.jpg', { imageKey: 'e'.repeat(64) })
    await add(desk, 'job.jpg', { fields: readFields({ jobId: '_000_36qx7ab' }), imageKey: 'f'.repeat(64) })
    await add(desk, 'other-agency.jpg', { fields: readFields({ jobId: '000_36QX7AB' }), agency: 'Reuters' })
    const own = readFields({ byline: ['Someone Else'] })
    const { imageHash } = killed.reading
    await add(desk, 'same.jpg', { fields: own })
    await desk.store.photos.update({
      ...makePhoto(wire, 'same.jpg', { fields: own }),
      reading: { ...makeReading('/wire/same.jpg', own), imageHash }
    })
    const crop = await add(desk, 'crop.jpg', { fields: own })
    const far = await add(desk, 'far.jpg', { fields: own })
    for (const [photo, bits] of [
      [killed, look(0xaa, 0x33)],
      [crop, look(0xaa, 0xcc, 0xa5)],
      [far, look(0x55, 0x0f)]
    ] as const)
      await desk.store.looks.put({ imageKey: photo.imageKey, look: bits, at: momentOf(1) })
    expect(await list(desk, notice({ pictureIds: ['000_36QX7AB', 'TOK801'] }))).toEqual([
      '000_36QX7AB.jpg: picture-id, Picture id 000_36QX7AB',
      'AFP-000_36QX7AB_web-b1600.jpg: picture-id, Picture id 000_36QX7AB in the file name',
      'job.jpg: picture-id, Picture id 000_36QX7AB',
      'same.jpg: image-hash, Same picture, under another byline',
      'crop.jpg: look, Same look (4 of 64 bits apart), under another byline'
    ])
    expect(await list(desk, notice({ byline: 'ANA LIMA' }))).toEqual([
      'crop.jpg: look, Same look (4 of 64 bits apart), under another byline',
      'same.jpg: look, Same look, under another byline',
      '000_36QX7AB.jpg: byline-date, Same byline, no date given'
    ])
  })

  test('a correction finds its picture’s caption under other files, also with the wrong value spelt otherwise', async () => {
    await using desk = await database.openDesk()
    await desk.store.sources.insert(wire)
    const carrier = await add(desk, 'carrier.jpg', {
      fields: readFields({ caption: caption.replace('Burqa', 'Burqin') })
    })
    await add(desk, 'near.jpg', { fields: readFields({ caption: caption.replace('Burqa', 'Burkah') }) })
    await add(desk, 'far.jpg', {
      fields: readFields({ caption: `${caption.slice(0, 40)} with a brass band and a mayor` })
    })
    await add(desk, 'initial.jpg', { fields: readFields({ keywords: ['cod', 'LIMA Ana'] }), agency: 'Reuters' })
    await add(desk, 'climate.jpg', { fields: readFields({ caption: 'The climate of Anatolia' }) })
    const pairs = [{ correct: 'Anna Lima', wrong: 'Ana Lima' }]
    expect(await list(desk, notice({ kind: 'correction', pairs }, [carrier]))).toEqual([
      'carrier.jpg: carries-notice, Carries the notice',
      'far.jpg: text, Text only',
      'initial.jpg: text, Text only, other agency',
      'near.jpg: text, Nearly the same caption'
    ])
  })

  test('a wrong value is found in every copy, revision, file name and export, with its form and context', async () => {
    await using desk = await database.openDesk()
    await desk.store.sources.insert(wire)
    const first = await add(desk, 'Burqa 1.jpg', { fields: readFields({ city: 'BURQA' }) })
    const corrected = { ...first, revision: 2, reading: makeReading(first.path, readFields({ city: 'Burqin' })) }
    const exported = { photoId: first.id, at: momentOf(3), by: 'Ana', preset: 'web', path: '/out/a.jpg', sha256: 'x' }
    await desk.store.transact(async (records) => {
      await records.photos.update(corrected)
      await records.revisions.insert(makeRevision(corrected))
      await records.exports.insert({ ...exported, id: 'old', revision: 1 })
      await records.exports.insert({ ...exported, id: 'new', revision: 2 })
    })
    await add(desk, 'z.jpg', {
      fields: readFields({ caption: 'In Bur-\nqa’s harbour. The burqas of Burqaville' }),
      missing: true
    })
    const pairs = [{ correct: 'Burqin', wrong: 'Burqa' }]
    const ever = await findWrongValue(desk, { pairs, scope: { ever: true } })
    const tell = ({ fileName, revision, current, field, container, form }: (typeof ever.hits)[number]) =>
      [fileName, revision, current, field, container, form].join(' ')
    expect(ever.hits.map(tell)).toEqual([
      'Burqa 1.jpg 1 false city iim case',
      'Burqa 1.jpg 1 false city xmp case',
      'Burqa 1.jpg 2 true fileName  exact',
      'z.jpg 1 false caption iim hyphenation',
      'z.jpg 1 false caption xmp hyphenation'
    ])
    expect(ever.hits.at(-1)?.excerpt).toBe('In Bur-\nqa’s harbour. The burqas of Burqaville')
    expect(ever.exports).toMatchObject([{ exported: { id: 'old' }, pairs: [0] }])
    const now = await findWrongValue(desk, { pairs, scope: { ever: false } })
    expect(now.hits.map(tell)).toEqual(['Burqa 1.jpg 2 true fileName  exact'])
    expect(now.exports).toEqual([])
    const elsewhere = { photoIds: [photoIdSchema.parse('nobody')], ever: true }
    expect((await findWrongValue(desk, { pairs, scope: elsewhere })).hits).toEqual([])
  })
}

function checkOlderKeys(database: TestDatabase): void {
  test('a name with strokes is found without them in the photos of an older desk, too', async () => {
    await using desk = await database.openDesk()
    await desk.store.sources.insert(wire)
    await add(desk, 'a.jpg', { fields: readFields({ caption: 'Mette Sørensen in Ærø' }) })
    const runs = [['sorensen'], ['aero']]
    const find = async (store: TestDesk['store']) => (await store.texts.places({ runs, ever: false })).length
    expect(await find(desk.store)).toBe(1)
    await using raw = await desk.openRaw()
    await raw.run("update search_texts set text = 'mette sørensen in ærø' where text like '%mette%'")
    expect(await find(desk.store)).toBe(0)
    await takeOutMarks(raw)
    await raw.run("delete from kysely_migration where name >= '0010'")
    await using again = await desk.openAgain()
    expect(await find(again)).toBe(1)
  })

  test('the photos of an older desk get their keys when it is opened', async () => {
    await using desk = await database.openDesk()
    await desk.store.sources.insert(wire)
    const fields = readFields({ ...facts, digitalImageGuid: 'guid-1' })
    const photo = await add(desk, 'AFP_000_36QX7AB-b1600.jpg', { fields, missing: true })
    const keys = [
      { kind: 'stem-part', key: '000_36QX7AB' },
      { kind: 'guid', key: 'GUID-1' },
      { kind: 'byline-day', key: 'ANA LIMA|2026-05-04' }
    ] as const
    const before = await desk.store.keys.bearing(keys)
    expect([...before.keys()]).toEqual([photo.id])
    await using raw = await desk.openRaw()
    await takeBackToSix(raw, desk.kind)
    for (const table of ['photo_keys', 'photo_looks', 'photo_locks', 'exports', 'photo_successors', 'notice_keys'])
      await raw.run(`drop table ${table}`)
    await raw.run("delete from kysely_migration where name >= '0005'")
    await using again = await desk.openAgain()
    expect(await again.keys.bearing(keys)).toEqual(before)
  })
}
