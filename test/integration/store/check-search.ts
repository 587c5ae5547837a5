import { expect, test } from 'vitest'
import { makePhoto, makeReading, makeRevision, makeSource, readFields, testMoments } from './make-records.ts'
import type { TestDatabase, TestDesk } from './test-databases.ts'

const wire = makeSource('/wire')
const order = { sort: 'name', descending: false, offset: 0, limit: 50 } as const

const terms: readonly (readonly [text: string, term: string, why: string])[] = [
  ['Li Keqiang in 北京 today', 'Li', 'two letters'],
  ['Li Keqiang in 北京 today', '北京', 'two Chinese characters'],
  ['Li Keqiang in 北京 today', '京', 'one Chinese character'],
  ['Li Keqiang in 北京 today', 'in 北京 to', 'a run over several words'],
  ['Alexander LAVRENTYEV', 'lavrentyev', 'other case'],
  ['Лаврентьев прибыл', 'ЛАВРЕНТЬЕВ', 'other case in Cyrillic'],
  ['Pelé and Žižkov', 'Pele', 'no accent'],
  ['Pele\u0301', 'Pelé', 'an accent written as a mark of its own'],
  ['STRASSE', 'straße', 'one letter for two'],
  ['Mette Sørensen in Łódź', 'SORENSEN in lodz', 'letters without their strokes'],
  ['Aeroskobing, Dakovo', 'Ærøskøbing, Đakovo', 'letters with strokes'],
  ['ΟΔΟΣ', 'οδος', 'a final sigma'],
  ['İstanbul', 'istanbul', 'a dotted capital'],
  ['O’Brien’s', "O'Brien's", 'another apostrophe'],
  ['“quoted” – so', '"quoted" - so', 'other quotes and dash'],
  ['two\r\n  lines', 'two lines', 'a line break for a blank'],
  ['한국 대통령', '한국', 'two Korean syllables'],
  ['الساحل للأنباء', 'الساحل', 'Arabic'],
  ['a "b" c', '"b"', 'quotation marks'],
  ['x AND y', 'x AND y', 'a search operator'],
  ['NEAR(a b, 5)', 'NEAR(a b', 'search syntax'],
  ['text:caption', 'text:caption', 'a column of the index'],
  ['50% of_all \\ things', '50% of_all \\', 'wildcards and a backslash'],
  ['wild*card', 'ild*c', 'a star'],
  ['📷 by Ana', '📷', 'an emoji'],
  ['📷🎥📷 by Ana', '🎥📷 ', 'emoji'],
  ["x'; drop table photos; --", "'; drop table", 'SQL'],
  ['NUL\0inside', 'NUL inside', 'a NUL']
]

const strangers = [
  'Liberty%',
  'of-all',
  'x OR y',
  'wild_card',
  'wildcard',
  'quotex',
  'Lavrentiev',
  'b c" OR "',
  '上海',
  'zz'
] as const

/** What holds of looking for text. */
export function checkSearch(database: TestDatabase): void {
  test('a text is found by any run of it, however it is written and whatever it means to a database', async () => {
    const captions = terms.map(([text]) => text)
    await using desk = await openDeskWith(database, captions)
    for (const [index, [, term, why]] of terms.entries()) {
      expect(await list(desk, { text: term }), why).toContain(`${index}.jpg`)
      const holdings = await desk.store.photos.holding(term, { ever: false })
      expect(
        holdings.map(({ photo }) => photo.fileName),
        why
      ).toContain(`${index}.jpg`)
    }
    expect(await desk.store.photos.holding('Pele', { ever: false })).toHaveLength(2)
  })

  test('a text that no photo holds finds none, whatever its characters mean to a database', async () => {
    await using desk = await openDeskWith(
      database,
      terms.map(([text]) => text)
    )
    for (const stranger of strangers) {
      expect(await desk.store.photos.holding(stranger, { ever: true }), stranger).toEqual([])
      expect(await list(desk, { text: stranger.replaceAll(' ', '') }), stranger).toEqual([])
    }
    expect(await desk.store.photos.holding('  ', { ever: true })).toEqual([])
    expect(await list(desk, { text: '  ' })).toHaveLength(terms.length)
  })

  test('every copy of every field is searched, and the file name', async () => {
    await using desk = await database.openDesk()
    await desk.store.sources.insert(wire)
    const copies = [{ container: 'exif', block: 'IFD0', tag: 'ImageDescription', value: 'The stale match' } as const]
    const fields = {
      ...readFields({ keywords: ['election', 'Astana'] }),
      caption: { value: { 'x-default': 'Peace', fr: 'Paix' }, disagree: true, copies, chosen: 'xmp' }
    }
    const photo = makePhoto(wire, '000_36QX8AJ.jpg', { fields })
    await desk.store.photos.insert(photo)
    await desk.store.revisions.insert(makeRevision(photo))
    for (const term of ['election', 'paix', 'stale MATCH', '36qx8']) {
      expect(await desk.store.photos.holding(term, { ever: false }), term).toEqual([
        { photo, revision: makeRevision(photo) }
      ])
    }
    // Words may stand in different fields; one run may not go from one into the next.
    expect(await list(desk, { text: 'paix astana 36qx' })).toHaveLength(1)
    expect(await desk.store.photos.holding('election Astana', { ever: true })).toEqual([])
  })

  test('what a caption said once is found only when asked for ever, with the revision that said it', async () => {
    await using desk = await openDeskWith(database, ['In Burqa today'])
    const [photo] = (await desk.store.photos.page({}, order, testMoments)).photos
    if (!photo) throw new Error('No photo')
    const fields = readFields({ caption: 'In Burqin today' })
    const corrected = { ...photo, revision: 2, reading: makeReading(photo.path, fields), fileName: 'renamed.jpg' }
    await desk.store.transact(async (records) => {
      await records.photos.update(corrected)
      await records.revisions.insert(makeRevision(corrected, { kind: 'notice' }))
    })
    expect(await desk.store.photos.holding('burqa', { ever: false })).toEqual([])
    expect(await list(desk, { text: 'burqa' })).toEqual([])
    const [hit, ...others] = await desk.store.photos.holding('burqa', { ever: true })
    expect(others).toEqual([])
    expect(hit).toEqual({ photo: corrected, revision: makeRevision(photo) })
    expect(await list(desk, { text: 'burqa', ever: true })).toEqual(['renamed.jpg'])
    expect(await desk.store.photos.holding('in burqin', { ever: false })).toMatchObject([{ revision: { revision: 2 } }])
    expect(await desk.store.photos.holding('today', { ever: true })).toHaveLength(2)
    expect(await list(desk, { text: '0.jpg' })).toEqual([])
    expect(await list(desk, { text: 'renamed' })).toEqual(['renamed.jpg'])
  })

  test('a missing photo is found only when asked for ever', async () => {
    await using desk = await openDeskWith(database, ['Gone from the folder'])
    const [photo] = (await desk.store.photos.page({}, order, testMoments)).photos
    if (!photo) throw new Error('No photo')
    await desk.store.photos.update({ ...photo, missing: true })
    expect(await desk.store.photos.holding('gone from', { ever: false })).toEqual([])
    expect(await desk.store.photos.holding('gone from', { ever: true })).toHaveLength(1)
  })

  if (database.name === 'PostgreSQL') {
    test('a server with pg_trgm looks texts up in a trigram index', async () => {
      await using desk = await openDeskWith(database, ['In Burqa today'])
      await using raw = await desk.openRaw()
      const [extension] = await raw.all("select 1 from pg_available_extensions where name = 'pg_trgm'")
      await raw.run('set enable_seqscan = off')
      const plan = JSON.stringify(
        await raw.all("explain select id from search_texts where text like '%burqa%' escape '\\'")
      )
      expect(plan.includes('search_texts_trigrams')).toBe(extension !== undefined)
    })
  }

  test('a search of more words than anybody types is refused', async () => {
    await using desk = await openDeskWith(database, [])
    const text = Array.from({ length: 51 }, (_, index) => `w${index}`).join(' ')
    await expect(desk.store.photos.page({ text }, order, testMoments)).rejects.toMatchObject({ code: 'bad-input' })
    await expect(desk.store.photos.counts({ text }, testMoments)).rejects.toMatchObject({ code: 'bad-input' })
  })
}

async function openDeskWith(database: TestDatabase, captions: readonly string[]): Promise<TestDesk> {
  const desk = await database.openDesk()
  await desk.store.transact(async (records) => {
    await records.sources.insert(wire)
    for (const [index, caption] of captions.entries()) {
      const photo = makePhoto(wire, `${index}.jpg`, { fields: readFields({ caption }) })
      await records.photos.insert(photo)
      await records.revisions.insert(makeRevision(photo))
    }
  })
  return desk
}

async function list(
  desk: TestDesk,
  filter: { readonly text: string; readonly ever?: boolean }
): Promise<readonly string[]> {
  return (await desk.store.photos.page(filter, order, testMoments)).photos.map((photo) => photo.fileName)
}
