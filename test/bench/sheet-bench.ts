// Prints how fast the contact sheet's lists are at 10,000 and 100,000 photos: `npm run bench sheet -- [--photos N]`. Nothing is asserted here.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDeskStore } from '../../main/catalog/open-desk-store.ts'
import type { DeskStore, PhotoOrder } from '../../main/services/ports/desk-store.ts'
import { makePhoto, makeSource, momentOf, readFields, testMoments } from '../integration/store/make-records.ts'

const { values } = parseArgs({ options: { photos: { type: 'string', multiple: true } }, allowPositionals: true })
const sizes = values.photos?.map(Number) ?? [10_000, 100_000]
const source = makeSource('/wire')
const page = { sort: 'received', descending: true, offset: 0, limit: 200 } as const

for (const photos of sizes) await measureSheet(photos)

async function measureSheet(photos: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'erratum-bench-'))
  const store = await openDeskStore({ kind: 'sqlite', file: join(folder, 'desk.db') })
  try {
    console.log(`-- ${photos.toLocaleString('en-GB')} photos`)
    await fill(store, photos)
    const list = (order: Partial<PhotoOrder>) => () => store.photos.page({}, { ...page, ...order }, testMoments)
    const city = { by: 'city', descending: false } as const
    await measure('open: first page and counts', async () => {
      await list({})()
      await store.photos.counts({}, testMoments)
    })
    await measure('scroll: a page from the middle', list({ offset: photos / 2 }))
    await measure('filter: one agency, counted', () => store.photos.counts({ agency: 'Agency 4' }, testMoments))
    await measure('search: two words', () => store.photos.page({ text: 'memorandum zones' }, page, testMoments))
    await measure('order by headline, for the first time', list({ sort: 'headline' }), 1)
    await measure('order by headline', list({ sort: 'headline' }))
    await measure('order by headline, from the middle', list({ sort: 'headline', offset: photos / 2 }))
    await measure('group by city, for the first time', () => store.photos.groups({}, city, testMoments), 1)
    await measure('heads of the groups', () => store.photos.groups({}, city, testMoments))
    await measure('a page under heads', list({ group: city }))
    await measure('groups of copies', () => store.photos.groups({}, { by: 'copies', descending: false }, testMoments))
    await measure('go to a file name', () =>
      store.photos.seek({ filter: {}, order: page, begins: '000_77', from: photos / 2 }, testMoments)
    )
    await measure('how the files of the source stood', () => store.photos.stamps(source.id))
    console.log(`memory of the process: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`)
  } finally {
    await store[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true })
  }
}

async function fill(store: DeskStore, photos: number): Promise<void> {
  await store.sources.insert(source)
  for (let from = 0; from < photos; from += 500)
    await store.transact(async (records) => {
      for (let index = from; index < Math.min(from + 500, photos); index += 1) {
        const fields = readFields({
          caption: `A mediator attends the signing of a memorandum on safe zones ${index}`,
          headline: `Talks ${(index * 7919) % 5000}`,
          byline: [`Ana ${index % 300}`],
          city: `City ${index % 900}`,
          dateCreated: `2026-05-${String(1 + (index % 28)).padStart(2, '0')}`,
          keywords: ['talks', 'peace', `k${index % 50}`]
        })
        await records.photos.insert(
          makePhoto(source, `000_${index}.jpg`, { fields, agency: `Agency ${index % 12}`, seenAt: momentOf(index) })
        )
      }
    })
}

// The first of several runs warms up and does not count.
async function measure(what: string, work: () => Promise<unknown>, times = 5): Promise<void> {
  if (times > 1) await work()
  const start = performance.now()
  for (let time = 0; time < times; time += 1) await work()
  console.log(`${what.padEnd(44)}${((performance.now() - start) / times).toFixed(1).padStart(10)} ms`)
}
