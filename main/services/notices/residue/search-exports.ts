import { isAbsolute } from 'node:path'
import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { ResiduePlace } from '../../../../shared/contract/residue.ts'
import { listTexts } from '../../../../shared/fields/field-value.ts'
import { fieldKeys } from '../../../../shared/fields/find-field.ts'
import type { DeskParts } from '../../desk-parts.ts'
import { excerptOfSpan } from '../../photos/excerpt-of-span.ts'
import type { ExportRecord } from '../../ports/notice-work.ts'
import type { FileToSearch } from './search-file.ts'
import { searchFile } from './search-file.ts'

/**
 * The place an exported file is, where it says a wrong value: the file as it is now, or, where it is not at its place any more, what the photo
 * said when it left. Throws what the reader throws, `not-found` excepted.
 */
export async function searchExport(
  desk: Pick<DeskParts, 'reader' | 'store'>,
  exported: ExportRecord,
  search: Pick<FileToSearch, 'find' | 'words' | 'signal'>
): Promise<ResiduePlace[]> {
  const { photoId, path, revision } = exported
  // Where a photo was dragged to nobody knows.
  if (isAbsolute(path)) {
    try {
      const [first] = await searchFile(desk, { ...search, photoId, path, fieldKind: 'export' })
      return first === undefined ? [] : [{ ...first, kind: 'export', path, revision }]
    } catch (error) {
      if (!(error instanceof DeskError) || error.code !== 'not-found') throw error
    }
  }
  const left = await desk.store.revisions.get(photoId, revision)
  for (const field of fieldKeys) {
    const reading = left?.readings[field]
    const texts = (reading?.copies ?? []).flatMap(({ value }) => listTexts(value))
    for (const text of texts) {
      const [form] = search.find(text).said
      if (form === undefined) continue
      const excerpt = excerptOfSpan(text, form).toWellFormed()
      return [{ kind: 'export', photoId, path, field, revision, excerpt, form: form.found.toWellFormed() }]
    }
  }
  return []
}
