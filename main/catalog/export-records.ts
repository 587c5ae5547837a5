import { z } from 'zod'
import { photoIdSchema } from '../../shared/contract/identifiers.ts'
import type { ExportRecord, ExportRecords } from '../services/ports/notice-work.ts'
import type { DeskAccess } from './desk-access.ts'
import type { ExportsTable } from './desk-tables.ts'
import { readJson } from './read-json.ts'
import { takeBatches } from './take-batches.ts'

const saidSchema = z.object({ by: z.string() })

/** The files that left the desk, in the catalog. */
export function createExportRecords({ db, write }: DeskAccess): ExportRecords {
  const exports = () => db.selectFrom('exports').selectAll().orderBy('at').orderBy('id')
  return {
    insert: ({ photoId, by, ...exported }) =>
      write(async (transaction) => {
        const row = { ...exported, photo_id: photoId, said: JSON.stringify({ by }) }
        await transaction.db.insertInto('exports').values(row).execute()
      }),
    of: async (photoIds) => {
      const found: ExportRecord[] = []
      for (const some of takeBatches(photoIds))
        found.push(...(await exports().where('photo_id', 'in', some).execute()).map(readExport))
      return found
    },
    between: async (since, until) => {
      const from = since === undefined ? exports() : exports().where('at', '>=', since)
      const within = until === undefined ? from : from.where('at', '<=', until)
      return (await within.execute()).map(readExport)
    },
    bySha256: async (sha256) => (await exports().where('sha256', '=', sha256).execute()).map(readExport)
  }
}

function readExport({ photo_id, said, ...row }: ExportsTable): ExportRecord {
  return { ...row, photoId: photoIdSchema.parse(photo_id), ...readJson(saidSchema, said, `export ${row.id}`) }
}
