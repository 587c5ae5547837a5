import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import { expressionBuilder, sql } from 'kysely'
import type { HistoryQuery } from '../../shared/contract/history-view.ts'
import type { RevisionPlace, RevisionRecord } from '../services/ports/revision-records.ts'
import type { DeskAccess } from './desk-access.ts'
import type { DeskTables } from './desk-tables.ts'
import { foldText } from './fold-text.ts'
import { readRevisionRow, revisionColumns } from './revision-row.ts'
import { holdsTerm } from './search-condition.ts'

/** A page of the revisions a query leaves, as RevisionRecords.search promises. A text of blanks leaves none. */
export async function searchRevisions(
  { db, kind }: DeskAccess,
  query: HistoryQuery,
  { after, limit }: { readonly after: RevisionPlace | null; readonly limit: number }
): Promise<readonly RevisionRecord[]> {
  const { text, field } = query
  if (text !== undefined && foldText(text).trim() === '') return []
  // With a text the field is where it stands, and that the index of texts cannot tell.
  const changed = text === undefined ? field : undefined
  const row = expressionBuilder<DeskTables, 'revisions'>()
  let found = db
    .selectFrom('revisions')
    .select(revisionColumns)
    .where(row.and(listConditions(row, query)))
    .$if(changed !== undefined, (of) =>
      of.innerJoin('revision_fields', (join) =>
        join
          .onRef('revision_fields.photo_id', '=', 'revisions.photo_id')
          .onRef('revision_fields.revision', '=', 'revisions.revision')
          .on('revision_fields.field', '=', changed ?? '')
      )
    )
  // Either table has the three columns in an index, in this order.
  const table = changed === undefined ? 'revisions' : 'revision_fields'
  const place = (['at', 'photo_id', 'revision'] as const).map((column) => sql.ref(`${table}.${column}`))
  if (after !== null)
    found = found.where(sql<boolean>`(${sql.join(place)}) < (${after.at}, ${after.photoId}, ${after.revision})`)
  if (text !== undefined) {
    const texts = db.selectFrom('search_texts').select(['photo_id', 'revision']).where(holdsTerm(kind, text))
    found = found.where(({ eb, refTuple }) =>
      eb(refTuple('revisions.photo_id', 'revisions.revision'), 'in', texts.$asTuple('photo_id', 'revision'))
    )
  }
  for (const column of place) found = found.orderBy(column, 'desc')
  return (await found.limit(limit).execute()).map(readRevisionRow)
}

type RevisionExpressions = ExpressionBuilder<DeskTables, 'revisions'>
type Condition = ExpressionWrapper<DeskTables, 'revisions', SqlBool>

function listConditions(row: RevisionExpressions, query: HistoryQuery): readonly Condition[] {
  const { by, notice, change, kind, photoId, from, to } = query
  return [
    ...(by === undefined ? [] : [row('revisions.by_key', '=', foldText(by))]),
    ...(notice === undefined ? [] : [row('revisions.notice', '=', notice)]),
    ...(change === undefined ? [] : [row('revisions.change', '=', change)]),
    ...(kind === undefined ? [] : [row('revisions.kind', '=', kind)]),
    ...(photoId === undefined ? [] : [row('revisions.photo_id', '=', photoId)]),
    ...(from === undefined ? [] : [row('revisions.at', '>=', new Date(from).toISOString())]),
    ...(to === undefined ? [] : [row('revisions.at', '<=', new Date(to).toISOString())])
  ]
}
