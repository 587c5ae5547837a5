// npm run bench -- history [--photos N] [--batch N]: looking into the history of a desk of 10,000 photos, and undoing a change of 500 real ones.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createMetadata } from '../../main/metadata/create-metadata.ts'
import { saveEdits } from '../../main/services/changes/save-edits.ts'
import { undoChange } from '../../main/services/changes/turn-back-change.ts'
import { blameField } from '../../main/services/history/blame-field.ts'
import { searchHistory } from '../../main/services/history/search-history.ts'
import { showAt } from '../../main/services/history/show-state.ts'
import { listPhotos } from '../../main/services/photos/list-photos.ts'
import { showPhotoHistory } from '../../main/services/show-history.ts'
import type { ChangeResult } from '../../shared/contract/edit.ts'
import { changeNumberSchema } from '../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import { makePhoto } from '../integration/services/make-photo.ts'
import type { TestDesk } from '../integration/services/open-test-desk.ts'
import { editor, openAll, openTestDesk } from '../integration/services/open-test-desk.ts'
import { makeRevision, momentOf, readFields } from '../integration/store/make-records.ts'
import { fillWireDesk, makeWirePhoto, writeCaption } from './match/fill-wire-desk.ts'

const { values } = parseArgs({
  options: { photos: { type: 'string', default: '10000' }, batch: { type: 'string', default: '500' } }
})
const [photos, batch] = [values.photos, values.batch].map(Number)
if (!photos || photos < 1000 || !batch) throw new Error('--photos takes a number from 1000 on, --batch one from 1 on')

const revisions = 500
const goal = 50
let failed = false

async function measure(what: string, most: number | null, work: () => Promise<string>, times = 5): Promise<void> {
  const told = await work()
  const start = performance.now()
  for (let time = 0; time < times; time += 1) await work()
  const clock = (performance.now() - start) / times
  if (most !== null && clock > most) failed = true
  const beside = most === null ? '' : ` (goal: ${most} ms)`
  console.log(`${what.padEnd(52)}${clock.toFixed(1).padStart(10)} ms${beside}  ${told}`)
}

async function lookIntoHistory({ parts }: TestDesk): Promise<void> {
  await fillWireDesk(parts.store, photos ?? 0)
  const photo = makeWirePhoto(1)
  const known = (await parts.store.photos.get(photo.id))?.revision ?? 1
  await parts.store.transact(async (records) => {
    for (let revision = known + 1; revision <= revisions; revision += 1) {
      const caption = { from: writeCaption(revision - 1), to: writeCaption(revision) }
      const at = momentOf(100_000 + revision)
      const readings = readFields({ caption: caption.to, byline: ['Ana Lima'], city: 'Astana' })
      await records.revisions.insert(makeRevision(photo, { revision, at, kind: 'edit', readings, fields: { caption } }))
    }
    await records.photos.update({ ...photo, revision: revisions })
  })
  const photoId = photo.id
  await measure('history of a photo with 500 revisions', goal, async () => {
    return `${(await showPhotoHistory(parts, photoId)).length} revisions`
  })
  await measure('blame of its caption', null, async () => {
    return `${(await blameField(parts, { photoId, field: 'caption' })).stretches.length} stretches`
  })
  await measure('the photo as it was at a moment', goal, async () => {
    return `revision ${(await showAt(parts, { photoId, at: momentOf(100_250) })).revision.revision}`
  })
  for (const query of [
    {},
    { field: 'caption' },
    { by: 'ana' },
    { text: 'Hrafnagil', field: 'caption' },
    { from: momentOf(100_100) }
  ] as const)
    await measure(`page of 50 revisions by ${JSON.stringify(query)}`, null, async () => {
      return `${(await searchHistory(parts, { query, limit: 50 })).hits.length} found`
    })
  const order = { sort: 'received', descending: true, offset: 0, limit: 50 } as const
  await measure('contact sheet of 50 as of a moment, with a word', null, async () => {
    return `${(await listPhotos(parts, { at: momentOf(50_000), text: 'harbour' }, order)).total} photos`
  })
}

async function undoBatch({ parts, photos: folder }: TestDesk, first: string): Promise<void> {
  const paths = Array.from({ length: batch ?? 0 }, (_, index) => join(folder, `${index}.jpg`))
  for (const path of paths) copyFileSync(first, path)
  const known: readonly PhotoDetail[] = await openAll(parts, paths)
  const edits = known.map(({ id, revision }) => ({
    photoId: id,
    revision,
    set: { city: 'Bergen' },
    add: {},
    remove: {}
  }))
  await time('an edit of all', () => saveEdits(parts, { edits, actor: editor, reason: '' }))
  const turn = { change: changeNumberSchema.parse(1), actor: editor, reason: '' }
  await time('its undo', () => undoChange(parts, turn))
}

async function time(what: string, work: () => Promise<ChangeResult>): Promise<void> {
  const start = performance.now()
  const { done, failed: refused } = await work()
  const seconds = (performance.now() - start) / 1000
  if (refused.length > 0) failed = true
  const rate = (done.length / seconds).toFixed(1)
  console.log(`${what}: ${done.length} photos in ${seconds.toFixed(1)} s, ${rate} a second, ${refused.length} refused`)
}

await using metadata = createMetadata()
{
  await using desk = await openTestDesk(metadata)
  await lookIntoHistory(desk)
}
{
  await using desk = await openTestDesk(metadata)
  const fields = { city: 'Oslo', caption: writeCaption(1), keywords: ['harbour'] }
  await undoBatch(desk, await makePhoto(metadata, join(desk.root, 'first.jpg'), fields, { width: 1600, height: 1067 }))
}
if (failed) throw new Error('A goal was missed, or a photo refused: see above')
