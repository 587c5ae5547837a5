import { readAsText } from '../../shared/fields/field-value.ts'
import type { DeskRecords, PhotoRecord } from './ports/desk-store.ts'
import type { Actor } from './ports/ledger.ts'
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
  for (const spotted of spotNotices(photo)) {
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

// People know a picture's notice by its slug; the object name holds it on most wires, a file name always says something.
function nameNotice(photo: PhotoRecord, spotted: SpottedNotice): string {
  const { title, headline } = photo.reading.fields
  const slug = spotted.field === 'headline' ? readAsText(headline?.value) : readAsText(title?.value)
  return slug.trim() === '' ? photo.fileName : slug.trim()
}
