import { createHash } from 'node:crypto'
import type { DeskRecords, DeskStore, PhotoRecord } from '../../../main/services/ports/desk-store.ts'
import { makePhoto, makeRevision, makeSource, momentOf, readFields } from '../../integration/store/make-records.ts'

/** The value that the notice of the measurement calls wrong; every hundredth photo says it now, every fiftieth did once. */
export const wrongName = 'Alexander Lavrentiev'

const people = [
  'Ilse Holm',
  'Jon Dale',
  'Greta Lind',
  'Mina Chandra',
  'Pavel Merchant',
  'Ana Lima',
  'Olu Akande',
  'Li Na'
]
const places = ['Astana', 'Oslo', 'Burqin', 'Hrafnagil', 'Lagos', 'Port Verrin', 'Kyoto', 'Recife', 'Tbilisi', 'Nantes']
const doings = [
  'attend the signing of a memorandum on creating safe zones during the fourth round of peace talks',
  'walk past merchants exchanging goods under a changing sky on the opening day of the harbour market',
  'take part in a training session on the eve of the championship final against the visiting side',
  'wade through a flooded street after heavy rain that has displaced thousands of families since Monday',
  'inspect the melting edge of the ice cap where scientists measure how quickly the glacier retreats',
  'chant slogans during a protest against higher prices for bread, fuel and school books'
]
const asides = [
  'The talks are to continue on Thursday, a spokesman for the foreign ministry said.',
  'Organisers expect more than forty thousand visitors over the weekend.',
  'It was the first such meeting since the agreement was suspended two years ago.',
  'Forecasters warned that the worst of the weather was still to come.'
]

const pick = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length]

/** A caption as it stands on a wire; those of one event (twelve pictures) share most of their words. */
export function writeCaption(index: number, name: string | undefined = pick(people, index)): string {
  const event = Math.floor(index / 12)
  const day = `${pick(['May', 'June', 'July'], event)} ${1 + (event % 28)}, 2026`
  return `${name} and ${pick(people, event + 3)} ${pick(doings, event)} in ${pick(places, event)} on ${day}. ${pick(asides, event >> 2)} Hall ${event}, row ${index % 12}. / AFP PHOTO / ${pick(people, event + 5)?.toUpperCase()}`
}

/** One photo of the desk. */
export function makeWirePhoto(index: number, caption = writeCaption(index)): PhotoRecord {
  const event = Math.floor(index / 12)
  const fields = readFields({
    caption,
    headline: caption.slice(0, 80),
    byline: [pick(people, event + 5) ?? ''],
    credit: 'AFP',
    city: pick(places, event) ?? '',
    country: 'Kazakhstan',
    keywords: ['politics', 'diplomacy', 'conflict', pick(places, event) ?? ''],
    dateCreated: `2026-05-${String(1 + (event % 28)).padStart(2, '0')}`,
    jobId: `JOB${event}`,
    copyright: 'AFP or licensors',
    instructions: 'No archive'
  })
  return makePhoto(makeSource('/wire'), `000_${(0x360000 + index).toString(36).toUpperCase()}Q.jpg`, {
    fields,
    agency: 'AFP',
    seenAt: momentOf(index)
  })
}

/** Fills a desk with photos, two revisions for every third of them, and a look for each. */
export async function fillWireDesk(store: DeskStore, photos: number): Promise<void> {
  await store.sources.insert(makeSource('/wire'))
  for (let from = 0; from < photos; from += 500)
    await store.transact((records) => record(records, from, Math.min(from + 500, photos)))
}

async function record(records: DeskRecords, from: number, to: number): Promise<void> {
  for (let index = from; index < to; index += 1) {
    const first = makeWirePhoto(index, writeCaption(index, index % 50 === 0 ? wrongName : undefined))
    const now = index % 100 === 50 ? makeWirePhoto(index) : first
    const revised = index % 3 === 0 || now !== first
    const photo = { ...now, revision: revised ? 2 : 1 }
    await records.photos.insert(photo)
    await records.revisions.insert(makeRevision({ ...first, revision: 1 }))
    if (revised) await records.revisions.insert(makeRevision(photo, { kind: 'edit' }))
    await records.looks.put({ imageKey: photo.imageKey, look: drawLook(index), at: momentOf(index) })
  }
}

// A look of its own for each photo: 81 hashes.
function drawLook(index: number): string {
  const bits = Array.from({ length: 21 }, (_, part) => createHash('sha256').update(`${index} ${part}`).digest())
  return Buffer.concat(bits).subarray(0, 648).toString('base64')
}
