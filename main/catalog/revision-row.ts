import { z } from 'zod'
import { fieldChangesSchema, fieldReadingsSchema } from '../../shared/contract/fields.ts'
import { revisionSchema } from '../../shared/contract/history.ts'
import { photoIdSchema, sha256Schema } from '../../shared/contract/identifiers.ts'
import type { RevisionFiles, RevisionRecord } from '../services/ports/desk-store.ts'
import { readDecisions } from './read-decisions.ts'
import { readJson, readRow } from './read-json.ts'
import { saidSchema } from './said-schema.ts'

/** The columns that make a revision record; prefixed, so that they can stand in one row with a photo's. */
export const revisionColumns = [
  'revisions.photo_id as of_photo',
  'revisions.revision as number',
  'revisions.at',
  'revisions.kind',
  'revisions.notice',
  'revisions.change',
  'revisions.sha256',
  'revisions.said',
  'revisions.fields',
  'revisions.readings',
  'revisions.sidecars',
  'revisions.decisions'
] as const

/** A row with the columns of `revisionColumns`. */
export interface RevisionRow {
  readonly of_photo: string
  readonly number: number
  readonly at: string
  readonly kind: string
  readonly notice: number | null
  readonly change: number | null
  readonly sha256: string
  readonly said: string
  readonly fields: string
  readonly readings: string
  readonly sidecars: string | null
  readonly decisions: string
}

const columnsSchema = revisionSchema.pick({
  at: true,
  kind: true,
  notice: true,
  change: true,
  sha256: true,
  revision: true
})
const sidecarsSchema = z.array(z.object({ path: z.string(), sha256: sha256Schema }))
const rowSchema = z.object({ photoId: photoIdSchema, ...columnsSchema.shape })

/** The columns that make a revision's files. */
export const filesColumns = ['photo_id', 'revision', 'at', 'change', 'notice', 'sha256', 'sidecars'] as const

const filesRowSchema = rowSchema.omit({ kind: true })

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
  const where = `revision ${row.number} of photo ${row.of_photo}`
  return {
    ...readRow(rowSchema, { ...row, photoId: row.of_photo, revision: row.number }, where),
    ...readJson(saidSchema, row.said, where),
    fields: readJson(fieldChangesSchema, row.fields, where),
    readings: readJson(fieldReadingsSchema, row.readings, where),
    ...readSidecars(row.sidecars, where),
    ...readDecisions(row.decisions, where)
  }
}

function readSidecars(text: string | null, where: string): Pick<RevisionRecord, 'sidecars'> {
  return { sidecars: text === null ? null : readJson(sidecarsSchema, text, where) }
}
