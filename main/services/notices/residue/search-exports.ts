import { isAbsolute } from 'node:path'
import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { ResiduePlace } from '../../../../shared/contract/residue.ts'
import type { FieldKey } from '../../../../shared/fields/field-table.ts'
import { listTexts } from '../../../../shared/fields/field-value.ts'
import { fieldKeys } from '../../../../shared/fields/find-field.ts'
import type { FindResidue } from '../../../../shared/notice/find-residue.ts'
import type { DeskParts } from '../../desk-parts.ts'
import { contactSheetPreset } from '../../export/contact-sheet-preset.ts'
import { excerptOfSpan } from '../../photos/excerpt-of-span.ts'
import type { ExportRecord } from '../../ports/notice-work.ts'
import type { RevisionRecord } from '../../ports/revision-records.ts'
import type { FileToSearch } from './search-file.ts'
import { searchFile } from './search-file.ts'

// What a contact sheet prints beside each picture.
const printed: readonly FieldKey[] = ['caption', 'byline', 'credit']

/**
 * The place an exported file is, where it says a wrong value: the file as it is now, or, where it is not at its place any more, what the photo
 * said when it left; of a contact sheet what it printed then. Throws what the reader throws, `not-found` excepted.
 */
export async function searchExport(
  desk: Pick<DeskParts, 'reader' | 'store'>,
  exported: ExportRecord,
  search: Pick<FileToSearch, 'find' | 'words' | 'signal'>
): Promise<ResiduePlace[]> {
  const { photoId, path, revision } = exported
  const left = () => desk.store.revisions.get(photoId, revision)
  if (exported.preset === contactSheetPreset) return findLeft(await left(), exported, search.find, printed)
  // Where a photo was dragged to nobody knows.
  if (isAbsolute(path)) {
    try {
      const [first] = await searchFile(desk, { ...search, photoId, path, fieldKind: 'export' })
      return first === undefined ? [] : [{ ...first, kind: 'export', path, revision }]
    } catch (error) {
      if (!(error instanceof DeskError) || error.code !== 'not-found') throw error
    }
  }
  return findLeft(await left(), exported, search.find, fieldKeys)
}

// The first field that said a wrong value when the file left.
function findLeft(
  left: RevisionRecord | undefined,
  { photoId, path, revision }: ExportRecord,
  find: FindResidue,
  fields: readonly FieldKey[]
): ResiduePlace[] {
  for (const field of fields) {
    const texts = (left?.readings[field]?.copies ?? []).flatMap(({ value }) => listTexts(value))
    for (const text of texts) {
      const [form] = find(text).said
      if (form === undefined) continue
      const excerpt = excerptOfSpan(text, form).toWellFormed()
      return [{ kind: 'export', photoId, path, field, revision, excerpt, form: form.found.toWellFormed() }]
    }
  }
  return []
}
