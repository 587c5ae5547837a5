import { z } from 'zod'
import { fieldChangesSchema } from '../../shared/contract/fields.ts'
import { changeSchema } from '../../shared/contract/history.ts'
import { changeNumberSchema, photoIdSchema } from '../../shared/contract/identifiers.ts'
import type { ChangeItemRecord, ChangeRecord } from '../services/ports/desk-store.ts'
import type { ChangeItemsTable, ChangesTable } from './desk-tables.ts'
import { readDecisions } from './read-decisions.ts'
import { readJson, readRow } from './read-json.ts'
import { saidSchema } from './said-schema.ts'

const changeColumnsSchema = changeSchema.pick({
  change: true,
  at: true,
  kind: true,
  notice: true,
  of: true,
  undoneBy: true
})

/** The change behind a row. Throws DeskError `verification-failed` where the row is not what the desk wrote. */
export function readChangeRow(row: ChangesTable): ChangeRecord {
  const where = `change ${row.change}`
  return {
    ...readRow(changeColumnsSchema, { ...row, of: row.of_change, undoneBy: row.undone_by }, where),
    ...readJson(saidSchema, row.said, where)
  }
}

const stateSchema = z.enum(['open', 'applied', 'failed', 'rolled-back'])
const failureSchema = z.object({ code: z.string(), message: z.string() })

/** The photo of a change behind a row. Throws DeskError `verification-failed` where the row is not what the desk wrote. */
export function readItemRow(row: ChangeItemsTable): ChangeItemRecord {
  const where = `photo ${row.photo_id} of change ${row.change}`
  return {
    change: changeNumberSchema.parse(row.change),
    photoId: photoIdSchema.parse(row.photo_id),
    path: row.path,
    writtenPath: row.written_path ?? row.path,
    fromRevision: row.from_revision,
    toRevision: row.to_revision,
    beforeSha256: row.before_sha256,
    afterSha256: row.after_sha256,
    stagedPath: row.staged_path,
    state: readRow(stateSchema, row.state, where),
    failure: row.failure === null ? null : readJson(failureSchema, row.failure, where),
    fields: readJson(fieldChangesSchema, row.fields, where),
    ...readDecisions(row.decisions, where)
  }
}

/** The row of a photo of a change. */
export function writeItemRow(item: ChangeItemRecord): ChangeItemsTable {
  return {
    change: item.change,
    photo_id: item.photoId,
    path: item.path,
    written_path: item.writtenPath,
    from_revision: item.fromRevision,
    to_revision: item.toRevision,
    before_sha256: item.beforeSha256,
    after_sha256: item.afterSha256,
    staged_path: item.stagedPath,
    state: item.state,
    failure: item.failure === null ? null : JSON.stringify(item.failure),
    fields: JSON.stringify(item.fields),
    decisions: JSON.stringify(item.decisions ?? {})
  }
}
