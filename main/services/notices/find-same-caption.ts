import { measureSimilarity } from '../../../shared/caption/trigram-similarity.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import { listTexts, readAsText } from '../../../shared/fields/field-value.ts'
import { cutHead, cutNotice } from '../../../shared/notice/cut-notice.ts'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'

// Shorter texts ("File photo.") stand under many pictures.
const fewestWords = 12
const runWords = 3
const mostRuns = 5
// A run that stands under more photos says nothing of one.
const mostPlaces = 200
const mostCandidates = 60
// Of the next picture of a set, whose caption has another name in it, it is some 0.8.
const nearlySame = 0.88

/**
 * The photos whose caption is nearly the text readers see of the notice's picture, also where the wrong value is spelt otherwise. Candidates
 * come from the index by runs of words that few captions have; only those are compared, by trigrams.
 */
export async function findSameCaption(
  { store }: Pick<DeskParts, 'store'>,
  notice: Notice,
  carriers: readonly PhotoRecord[]
): Promise<readonly PhotoRecord[]> {
  const found = new Map<PhotoId, PhotoRecord>()
  for (const text of listReadersTexts(notice, carriers)) {
    const candidates = await findCandidates(store, listRuns(text))
    for (const photo of await store.photos.those(candidates))
      if (!photo.missing && isNearlySame(photo, text)) found.set(photo.id, photo)
  }
  return [...found.values()]
}

function listReadersTexts(notice: Notice, carriers: readonly PhotoRecord[]): readonly string[] {
  const captions = carriers.map((carrier) => readAsText(carrier.reading.fields.caption?.value))
  return [...new Set([notice.text, ...captions].map(cutForReaders))].slice(0, 4)
}

function cutForReaders(text: string): string {
  const headless = cutHead(text, parseNotice(text))
  return cutNotice(headless.text, headless.ranges)
}

/** Runs of three words from all over the text. */
function listRuns(text: string): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== '')
  if (words.length < fewestWords) return []
  const step = Math.max(runWords, Math.floor(words.length / mostRuns))
  return Array.from({ length: mostRuns }, (_, at) => words.slice(at * step, at * step + runWords))
    .filter((run) => run.length === runWords)
    .map((run) => run.join(' '))
}

async function findCandidates(store: DeskParts['store'], runs: readonly string[]): Promise<readonly PhotoId[]> {
  const counts = new Map<PhotoId, number>()
  let telling = 0
  for (const run of runs) {
    const places = await store.texts.places({ runs: [[run]], ever: false, limit: mostPlaces + 1 })
    if (places.length > mostPlaces) continue
    telling += 1
    for (const id of new Set(places.map((place) => place.photoId))) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count * 2 > telling)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostCandidates)
    .map(([id]) => id)
}

function isNearlySame(photo: PhotoRecord, text: string): boolean {
  const copies = photo.reading.fields.caption?.copies ?? []
  return copies.some(({ value }) => listTexts(value).some((caption) => measureSimilarity(caption, text) >= nearlySame))
}
