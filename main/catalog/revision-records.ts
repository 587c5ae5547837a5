import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { photoIdSchema } from '../../shared/contract/identifiers.ts'
import type { RevisionFiles, RevisionRecord, RevisionRecords } from '../services/ports/revision-records.ts'
import type { DeskAccess } from './desk-access.ts'
import type { DeskTransaction } from './desk-transactions.ts'
import { foldText } from './fold-text.ts'
import { keepRevisionFields } from './revision-fields.ts'
import {
  entryColumns,
  filesColumns,
  readEntryRow,
  readFilesRow,
  readRevisionRow,
  revisionColumns
} from './revision-row.ts'
import { eraseReason } from './said-schema.ts'
import { keepRevisionText } from './search-records.ts'
import { searchRevisions } from './search-revisions.ts'
import { stoodAt } from './stood-at.ts'

// The kinds of revision that the desk itself wrote, rather than found.
const ownRevisions = ['edit', 'notice', 'undo', 'redo', 'restore'] as const satisfies readonly RevisionRecord['kind'][]
const isOwn: ReadonlySet<string> = new Set(ownRevisions)

/** Revisions in the catalog. The photo of a revision must be there before it. */
export function createRevisionRecords(access: DeskAccess): RevisionRecords {
  const revisions = () => access.db.selectFrom('revisions').select(revisionColumns)
  return {
    insert: (revision) => access.write((transaction) => insertRevision(transaction, revision)),
    of: async (photoId) => {
      const rows = await revisions().where('photo_id', '=', photoId).orderBy('revision').execute()
      return rows.map(readRevisionRow)
    },
    entries: async (photoId, range) => {
      const entries = access.db.selectFrom('revisions').select(entryColumns).where('photo_id', '=', photoId)
      const some = range && entries.where('revision', '>=', range.from).limit(range.limit)
      return (await (some ?? entries).orderBy('revision').execute()).map(readEntryRow)
    },
    at: async (photoIds, moment) => {
      if (photoIds.length === 0) return []
      const rows = await revisions()
        .where('photo_id', 'in', [...photoIds])
        .where(stoodAt(moment))
        .execute()
      return rows.map(readRevisionRow)
    },
    get: async (photoId: PhotoId, revision: number) => {
      const query = revisions().where('photo_id', '=', photoId).where('revision', '=', revision)
      const row = await query.executeTakeFirst()
      return row && readRevisionRow(row)
    },
    search: (query, page) => searchRevisions(access, query, page),
    erase: (photoId, revision, what) =>
      access.write(async ({ db }) => {
        const found = db.selectFrom('revisions').select('said').where('photo_id', '=', photoId)
        const row = await found.where('revision', '=', revision).executeTakeFirst()
        if (row === undefined) return
        const readings = what === 'all' ? { readings: '{}', charsets: null } : {}
        const empty = { said: eraseReason(row.said), fields: '{}', decisions: '{}', ...readings }
        const rows = db.updateTable('revisions').set(empty).where('photo_id', '=', photoId)
        await rows.where('revision', '=', revision).execute()
        if (what === 'all') await keepRevisionText(db, { photoId, revision, readings: {} })
      }),
    bearing: async (sha256) => {
      const rows = await access.db
        .selectFrom('revisions')
        .select('photo_id')
        .where((row) => row.or([row('sha256', '=', sha256), row('sidecars', 'like', `%${sha256}%`)]))
        .distinct()
        .execute()
      return rows.map((row) => photoIdSchema.parse(row.photo_id))
    },
    files: () => readFiles(access)
  }
}

const batch = 1000

async function* readFiles({ db }: DeskAccess): AsyncGenerator<RevisionFiles> {
  let after: RevisionFiles | undefined
  for (;;) {
    const last = after
    const rows = await db
      .selectFrom('revisions')
      .select(filesColumns)
      .$if(last !== undefined, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('photo_id', 'revision'), '>', tuple(String(last?.photoId), Number(last?.revision)))
        )
      )
      .orderBy('photo_id')
      .orderBy('revision')
      .limit(batch)
      .execute()
    if (rows.length === 0) return
    for (const row of rows) {
      after = readFilesRow(row)
      yield after
    }
  }
}

async function insertRevision({ db }: DeskTransaction, revision: RevisionRecord): Promise<void> {
  const row = {
    photo_id: revision.photoId,
    revision: revision.revision,
    at: revision.at,
    kind: revision.kind,
    notice: revision.notice,
    change: revision.change,
    of_change: revision.of,
    sha256: revision.sha256,
    said: JSON.stringify({ by: revision.by, reason: revision.reason }),
    by_key: foldText(revision.by),
    fields: JSON.stringify(revision.fields),
    readings: JSON.stringify(revision.readings),
    sidecars: revision.sidecars === null ? null : JSON.stringify(revision.sidecars),
    charsets: revision.charsets === null ? null : JSON.stringify(revision.charsets),
    decisions: JSON.stringify(revision.decisions ?? {})
  }
  await db.insertInto('revisions').values(row).execute()
  await keepRevisionText(db, revision)
  await keepRevisionFields(db, row, Object.keys(revision.fields))
  if (!isOwn.has(revision.kind)) return
  await db
    .updateTable('photos')
    .set({ edited_at: revision.at })
    .where('id', '=', revision.photoId)
    .where(({ eb, fn, val }) => eb(fn.coalesce('edited_at', val('')), '<', revision.at))
    .execute()
}
