import { z } from 'zod'
import { fieldChangesSchema, fieldReadingsSchema } from '../../shared/contract/fields.ts'
import { revisionSchema } from '../../shared/contract/history.ts'
import { photoIdSchema, sha256Schema } from '../../shared/contract/identifiers.ts'
import type { RevisionRecord } from '../services/ports/desk-store.ts'
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

/** The revision behind a row. Throws DeskError `verification-failed` where the row is not what the desk wrote. */
export function readRevisionRow(row: RevisionRow): RevisionRecord {
  const where = `revision ${row.number} of photo ${row.of_photo}`
  return {
    ...readRow(rowSchema, { ...row, photoId: row.of_photo, revision: row.number }, where),
    ...readJson(saidSchema, row.said, where),
    fields: readJson(fieldChangesSchema, row.fields, where),
    readings: readJson(fieldReadingsSchema, row.readings, where),
    sidecars: row.sidecars === null ? null : readJson(sidecarsSchema, row.sidecars, where),
    ...readDecisions(row.decisions, where)
  }
}
