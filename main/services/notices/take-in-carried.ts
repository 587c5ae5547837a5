import { readAsText } from '../../../shared/fields/field-value.ts'
import type { DeskRecords, PhotoRecord } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import type { RevisionRecord } from '../ports/revision-records.ts'
import { readDeskGrammars } from './read-desk-grammars.ts'
import type { SpottedNotice } from './spot-notices.ts'
import { spotNotices } from './spot-notices.ts'
import { takeInNotice } from './take-in-notice.ts'

/** Takes in the notices a photo's own metadata brings; gives how many were news. Call it in the transaction that records the photo. */
export async function takeInCarried(
  records: DeskRecords,
  photo: PhotoRecord,
  { actor, at }: { readonly actor: Actor; readonly at: string }
): Promise<number> {
  let news = 0
  const before = await records.revisions.get(photo.id, photo.revision - 1)
  for (const spotted of spotNotices(photo, await readDeskGrammars(records))) {
    if (before !== undefined && saidBefore(before, spotted)) continue
    const { text, parsed, field, container } = spotted
    const receipt = {
      at,
      from: 'photo' as const,
      photoId: photo.id,
      fileName: photo.fileName,
      field,
      ...(container === null ? {} : { container })
    }
    const taken = await takeInNotice(records, {
      text,
      parsed,
      receipt,
      actor,
      subject: nameNotice(photo, spotted),
      carrier: photo.id
    })
    if (taken.isNews) news += 1
  }
  return news
}

// What stood there before was taken in then, or the desk wrote it itself: a head that its style puts on corrected captions.
function saidBefore({ readings }: RevisionRecord, { field, text }: SpottedNotice): boolean {
  const copies = field === 'fileName' ? [] : (readings[field]?.copies ?? [])
  return copies.some((copy) => readAsText(copy.value) === text)
}

// People know a picture's notice by its slug; the object name holds it on most wires, a file name always says something.
function nameNotice(photo: PhotoRecord, spotted: SpottedNotice): string {
  const { title, headline } = photo.reading.fields
  const slug = spotted.field === 'headline' ? readAsText(headline?.value) : readAsText(title?.value)
  return slug.trim() === '' ? photo.fileName : slug.trim()
}
