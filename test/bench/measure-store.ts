// Prints how fast the desk's records are: `node test/bench/measure-store.ts [photos]`. Nothing is asserted here.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDeskStore } from '../../main/catalog/open-desk-store.ts'
import type { DeskRecords } from '../../main/services/ports/desk-store.ts'
import {
  makeEvent,
  makeLock,
  makePhoto,
  makeRevision,
  makeSource,
  momentOf,
  readFields,
  testMoments
} from '../integration/store/make-records.ts'

const photos = Number(process.argv[2] ?? 20_000)
const words =
  'mediator attend the signing of a memorandum on creating safe zones in Syria during fourth round talks Astana'.split(
    ' '
  )

// Time on the clock and time of this process's own work: on a busy machine only the second says something.
async function measure(what: string, work: () => Promise<unknown>, times = 1): Promise<void> {
  if (times > 1) await work()
  const start = performance.now()
  const used = process.cpuUsage()
  for (let time = 0; time < times; time += 1) await work()
  const { user, system } = process.cpuUsage(used)
  const clock = ((performance.now() - start) / times).toFixed(2).padStart(10)
  console.log(`${what.padEnd(44)}${clock} ms${((user + system) / 1000 / times).toFixed(2).padStart(10)} ms of work`)
}

const source = makeSource('/wire')

function makeWirePhoto(index: number) {
  const text = Array.from({ length: 120 }, (_, at) => words[(index * 7 + at * (1 + (index % 5))) % words.length]).join(
    ' '
  )
  const fields = readFields(
    {
      caption: `${text} ${index}`,
      headline: text.slice(0, 80),
      byline: [`Ana ${index % 300}`],
      credit: 'AFP',
      city: `City ${index % 900}`,
      country: 'Kazakhstan',
      keywords: words.slice(0, 8),
      dateCreated: '2026-05-04',
      copyright: 'AFP or licensors',
      instructions: 'No archive'
    },
    index % 90 === 0
  )
  return makePhoto(source, `000_${index}.jpg`, {
    fields,
    agency: `Agency ${index % 12}`,
    seenAt: momentOf(index)
  })
}

async function record(records: DeskRecords, from: number, to: number): Promise<void> {
  for (let index = from; index < to; index += 1) {
    const photo = makeWirePhoto(index)
    await records.photos.insert(photo)
    if (index % 400 === 0) await records.locks.put(makeLock(photo.id))
    await records.revisions.insert(makeRevision(photo))
    await records.ledger.append(makeEvent(index))
  }
}

const folder = mkdtempSync(join(tmpdir(), 'erratum-bench-'))
const url = process.env['ERRATUM_BENCH_POSTGRES']
const store = await openDeskStore(url ? { kind: 'postgres', url } : { kind: 'sqlite', file: join(folder, 'desk.db') })
try {
  await store.sources.insert(source)
  const start = performance.now()
  for (let from = 0; from < photos; from += 500)
    await store.transact((records) => record(records, from, Math.min(from + 500, photos)))
  console.log(`${photos} photos recorded, ${(photos / ((performance.now() - start) / 1000)).toFixed(0)} a second`)
  const order = { sort: 'received', descending: true, offset: 0, limit: 50 } as const
  await measure('page of 50, newest', () => store.photos.page({}, order, testMoments), 20)
  await measure(
    'page of 50, from the middle',
    () => store.photos.page({}, { ...order, offset: photos / 2 }, testMoments),
    20
  )
  await measure(
    'page of 50, by city',
    () => store.photos.page({}, { ...order, sort: 'city', descending: false }, testMoments),
    20
  )
  await measure('page of 50, that differ', () => store.photos.page({ differs: true }, order, testMoments), 20)
  await measure(
    'page of 50, locked of one agency',
    () => store.photos.page({ locked: true, agency: 'Agency 4' }, order, testMoments),
    20
  )
  await measure(
    'page of 50, holding two words',
    () => store.photos.page({ text: 'memorandum zones' }, order, testMoments),
    5
  )
  await measure(
    'page of 50, holding a rare word',
    () => store.photos.page({ text: '000_1234' }, order, testMoments),
    20
  )
  await measure('page of 50, holding two letters', () => store.photos.page({ text: 'xq' }, order, testMoments), 5)
  await measure('counts', () => store.photos.counts({}, testMoments), 20)
  await measure(
    'counts within filters',
    () => store.photos.counts({ agency: 'Agency 4', differs: true }, testMoments),
    20
  )
  await measure('counts within a text', () => store.photos.counts({ text: 'memorandum zones' }, testMoments), 5)
  await measure('photos holding a rare text, ever', () => store.photos.holding('astana 12345', { ever: true }), 20)
  const photo = makeWirePhoto(1)
  await store.transact(async (records) => {
    for (let revision = 2; revision <= 500; revision += 1)
      await records.revisions.insert(makeRevision(photo, { revision }))
  })
  await measure('history of 500 revisions', () => store.revisions.of(photo.id), 5)
  const append = async (records: DeskRecords, count: number) => {
    for (let index = 0; index < count; index += 1) await records.ledger.append(makeEvent(index))
  }
  await measure('10,000 entries in one transaction', () => store.transact((records) => append(records, 10_000)))
  await measure('1,000 entries one by one', () => append(store, 1000))
  const count = await store.ledger.count()
  await measure(`verify ${count} entries`, () => store.ledger.verify())
} finally {
  await store[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
}
