import { z } from 'zod'
import { charsetReadingSchema } from '../../shared/contract/charset.ts'
import { fieldChangesSchema, fieldReadingsSchema } from '../../shared/contract/fields.ts'
import { revisionSchema } from '../../shared/contract/history.ts'
import { photoIdSchema, sha256Schema } from '../../shared/contract/identifiers.ts'
import type { RevisionEntry, RevisionFiles, RevisionRecord } from '../services/ports/revision-records.ts'
import { readDecisions } from './read-decisions.ts'
import { readJson, readRow } from './read-json.ts'
import { saidSchema } from './said-schema.ts'

/** The columns that make a revision without its readings; prefixed, so that they can stand in one row with a photo's. */
export const entryColumns = [
  'revisions.photo_id as of_photo',
  'revisions.revision as number',
  'revisions.at',
  'revisions.kind',
  'revisions.notice',
  'revisions.change',
  'revisions.of_change as of_change',
  'revisions.sha256',
  'revisions.said',
  'revisions.fields',
  'revisions.sidecars',
  'revisions.decisions'
] as const

/** The columns that make a revision record. */
export const revisionColumns = [...entryColumns, 'revisions.readings', 'revisions.charsets'] as const

/** A row with the columns of `entryColumns`. */
export interface EntryRow {
  readonly of_photo: string
  readonly number: number
  readonly at: string
  readonly kind: string
  readonly notice: number | null
  readonly change: number | null
  readonly of_change: number | null
  readonly sha256: string
  readonly said: string
  readonly fields: string
  readonly sidecars: string | null
  readonly decisions: string
}

/** A row with the columns of `revisionColumns`. */
export interface RevisionRow extends EntryRow {
  readonly readings: string
  readonly charsets: string | null
}

const columnsSchema = revisionSchema.pick({
  at: true,
  kind: true,
  notice: true,
  change: true,
  of: true,
  sha256: true,
  revision: true
})
const sidecarsSchema = z.array(z.object({ path: z.string(), sha256: sha256Schema }))
const charsetsSchema = z.array(charsetReadingSchema)
const rowSchema = z.object({ photoId: photoIdSchema, ...columnsSchema.shape })

/** The columns that make a revision's files. */
export const filesColumns = ['photo_id', 'revision', 'at', 'change', 'notice', 'sha256', 'sidecars'] as const

const filesRowSchema = rowSchema.omit({ kind: true, of: true })

/** Which bytes a revision had, from a row with the columns of `filesColumns`. Throws DeskError `verification-failed`. */
export function readFilesRow(
  row: Pick<RevisionRow, 'at' | 'change' | 'notice' | 'sha256' | 'sidecars'> & {
    readonly photo_id: string
    readonly revision: number
  }
): RevisionFiles {
  const where = `revision ${row.revision} of photo ${row.photo_id}`
  return { ...readRow(filesRowSchema, { ...row, photoId: row.photo_id }, where), ...readSidecars(row.sidecars, where) }
}

/** The revision behind a row. Throws DeskError `verification-failed` where the row is not what the desk wrote. */
export function readRevisionRow(row: RevisionRow): RevisionRecord {
  const where = nameRow(row)
  return {
    ...readEntryRow(row),
    readings: readJson(fieldReadingsSchema, row.readings, where),
    charsets: row.charsets === null ? null : readJson(charsetsSchema, row.charsets, where)
  }
}

/** The revision behind a row, without its readings. Throws as `readRevisionRow` does. */
export function readEntryRow(row: EntryRow): RevisionEntry {
  const where = nameRow(row)
  return {
    ...readRow(rowSchema, { ...row, photoId: row.of_photo, revision: row.number, of: row.of_change }, where),
    ...readJson(saidSchema, row.said, where),
    fields: readJson(fieldChangesSchema, row.fields, where),
    ...readSidecars(row.sidecars, where),
    ...readDecisions(row.decisions, where)
  }
}

function readSidecars(text: string | null, where: string): Pick<RevisionRecord, 'sidecars'> {
  return { sidecars: text === null ? null : readJson(sidecarsSchema, text, where) }
}

function nameRow({ number, of_photo }: EntryRow): string {
  return `revision ${number} of photo ${of_photo}`
}
