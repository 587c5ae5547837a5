import type { FieldReadings } from '../../../shared/contract/fields.ts'
import type { PhotoHit } from '../../../shared/contract/photo.ts'
import { fieldKeys } from '../../../shared/fields/find-field.ts'
import type { DeskParts } from '../desk-parts.ts'
import { excerptAround } from './excerpt-around.ts'
import { listCopyTexts } from './list-copy-texts.ts'

/**
 * Photos whose present fields hold the text in any copy, ignoring case, accents and kinds of quotes; with `ever`, in any revision, with `at`, at that moment. One hit a
 * field of a photo: the present one, else the latest revision that held it. File names count as the field `fileName`.
 */
export async function findText(
  desk: Pick<DeskParts, 'store'>,
  { text, ever, at }: { readonly text: string; readonly ever: boolean; readonly at?: string | undefined }
): Promise<PhotoHit[]> {
  const hits = new Map<string, PhotoHit>()
  for (const { photo, revision } of await desk.store.photos.holding(text, { ever, at })) {
    const current = revision.revision === photo.revision && !photo.missing
    const found = findInFields(revision.readings, text)
    const inName = at === undefined ? excerptAround(photo.fileName, text) : null
    if (current && inName !== null) found.push({ field: 'fileName', excerpt: inName })
    for (const { field, excerpt } of found) {
      const key = `${photo.id} ${field}`
      const known = hits.get(key)
      if (known !== undefined && known.revision > revision.revision) continue
      hits.set(key, { photoId: photo.id, path: photo.path, revision: revision.revision, field, excerpt, current })
    }
  }
  return [...hits.values()]
}

function findInFields(fields: FieldReadings, text: string): { field: string; excerpt: string }[] {
  return fieldKeys.flatMap((field) => {
    const reading = fields[field]
    const excerpts = reading === undefined ? [] : listCopyTexts(reading).map((one) => excerptAround(one, text))
    const excerpt = excerpts.find((one) => one !== null)
    return excerpt === undefined || excerpt === null ? [] : [{ field, excerpt }]
  })
}
