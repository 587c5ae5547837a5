import type { CreateTableBuilder, Expression } from 'kysely'
import { sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

/** The type of a text column that orders by bytes on every database: PostgreSQL would otherwise order by the server's language. */
export function textType(kind: DatabaseKind): 'text' | Expression<string> {
  return kind === 'postgres' ? sql<string>`text collate "C"` : 'text'
}

/** Ends a table's definition so that SQLite, like PostgreSQL, refuses a value of another type than its column's. */
export function endTable<Table extends string, Columns extends string>(
  table: CreateTableBuilder<Table, Columns>,
  kind: DatabaseKind
): CreateTableBuilder<Table, Columns> {
  return kind === 'sqlite' ? table.modifyEnd(sql`strict`) : table
}
