import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { NoticeNumber, PhotoId, RecipientId } from '../../../shared/contract/identifiers.ts'
import type { Recall, RecalledPhoto, RecallScope } from '../../../shared/contract/recall.ts'
import type { DeskParts } from '../desk-parts.ts'
import { refuseExport } from '../export/refuse-export.ts'
import { findWrongValue } from '../notices/find-wrong-value.ts'
import { getNotice } from '../notices/get-notice.ts'
import { heldLock } from '../notices/kill/held-lock.ts'
import { getPhoto } from '../photos/get-photo.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { LinesToTell } from './list-lines.ts'
import { listLines } from './list-lines.ts'
import { listNoticeLines } from './list-notice-lines.ts'
import type { RecalledSubject } from './list-recalled.ts'
import { everyDelivery } from './list-recalled.ts'
import { listTold } from './list-told.ts'

type Parts = Pick<DeskParts, 'store' | 'clock'>

/** Where the wrong versions of what is meant went, and what each has got since. Throws DeskError `not-found` for an unknown notice or photo. */
export async function findRecall(desk: Parts, scope: RecallScope): Promise<Recall> {
  const now = desk.clock()
  const { subjects, lines } = await findLines(desk, scope, now)
  const { since = '', until } = scope
  const within = lines.filter(({ versions }) =>
    versions.some(({ wrong, at }) => wrong && at >= since && (until === undefined || at <= until))
  )
  const shown = new Set(within.map(({ photoId }) => photoId))
  return {
    at: now,
    notice: scope.notice ?? null,
    photos: subjects.filter(({ photo }) => shown.has(photo.id)).map((subject) => tellPhoto(subject, now)),
    lines: within
  }
}

async function findLines(desk: Parts, scope: RecallScope, now: string) {
  if (scope.notice !== undefined) return listNoticeLines(desk.store, await getNotice(desk, scope.notice), now)
  const subjects = scope.text === undefined ? await listOutdated(desk, scope) : await listSaying(desk, scope.text)
  return { subjects, lines: await listLines(desk.store, { subjects, told: await readTold(desk, subjects), now }) }
}

// Who was told of the kill of a photo knows that it is called back, whoever asks for what reason.
async function readTold({ store }: Parts, subjects: readonly RecalledSubject[]): Promise<LinesToTell['told']> {
  const byNotice = new Map<NoticeNumber, ReadonlyMap<RecipientId, string>>()
  const notices = new Map<PhotoId, NoticeNumber>()
  for (const { photo, barred } of subjects) {
    const notice = heldLock(photo)?.notice ?? null
    if (!barred || notice === null) continue
    notices.set(photo.id, notice)
    if (!byNotice.has(notice)) byNotice.set(notice, await listTold(store, notice))
  }
  return (photoId) => {
    const notice = notices.get(photoId)
    return (notice === undefined ? undefined : byNotice.get(notice)) ?? new Map()
  }
}

// Without a notice to say what is wrong, whatever is not the photo's present revision is.
async function listOutdated({ store }: Parts, { photoIds, since, until }: RecallScope): Promise<RecalledSubject[]> {
  const asked = photoIds === undefined ? undefined : await Promise.all(photoIds.map((id) => getPhoto({ store }, id)))
  const found =
    photoIds === undefined
      ? [
          ...(await store.deliveries.find({ since, until, limit: everyDelivery })),
          ...(await store.exports.between(since, until))
        ]
      : [...(await store.deliveries.find({ photoIds, limit: everyDelivery })), ...(await store.exports.of(photoIds))]
  const revisions = Map.groupBy(found, ({ photoId }) => photoId)
  const photos = asked ?? (await store.photos.those([...revisions.keys()]))
  return photos.map((photo) => {
    const gone = revisions.get(photo.id)?.map(({ revision }) => revision) ?? []
    const outdated = gone.filter((revision) => revision !== photo.revision)
    return { photo, barred: isBarred(photo), wrongRevisions: new Set(outdated) }
  })
}

async function listSaying(desk: Parts, text: string): Promise<RecalledSubject[]> {
  const { hits } = await findWrongValue(desk, { pairs: [{ correct: '', wrong: text }], scope: { ever: true } })
  const revisions = new Map<PhotoId, Set<number>>()
  for (const { photoId, revision, field } of hits)
    if (field !== 'fileName') revisions.set(photoId, (revisions.get(photoId) ?? new Set()).add(revision))
  const photos = await desk.store.photos.those([...revisions.keys()])
  return photos.map((photo) => ({
    photo,
    barred: isBarred(photo),
    wrongRevisions: revisions.get(photo.id) ?? new Set()
  }))
}

function isBarred(photo: PhotoRecord): boolean {
  const lock = heldLock(photo)
  return lock !== null && lock.kind !== 'person'
}

function tellPhoto(subject: RecalledSubject, now: string): RecalledPhoto {
  const { id: photoId, path, fileName, imageKey, revision } = subject.photo
  return { photoId, path, fileName, imageKey, revision, barred: subject.barred, refusal: refuseSubject(subject, now) }
}

function refuseSubject({ photo, barred, wrongRevisions }: RecalledSubject, now: string): RecalledPhoto['refusal'] {
  try {
    refuseExport(photo, now, 'It is not sent.')
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    return { code: error.code, message: error.message }
  }
  const { fileName } = photo
  if (barred) return { code: 'killed', message: `${fileName} was killed. It is not sent; tell its recipients instead.` }
  if (!wrongRevisions.has(photo.revision)) return null
  return {
    code: 'values-unknown',
    message: `${fileName} still says the wrong value. It is not sent. Correct the photo first, then send it.`
  }
}
