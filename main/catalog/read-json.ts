import { z } from 'zod'
import { DeskError } from '../../shared/contract/desk-error.ts'

/** The data of a JSON column, checked. Throws DeskError `verification-failed` where the row is not what the desk wrote. */
export function readJson<Data>(schema: z.ZodType<Data>, text: string, where: string): Data {
  return readRow(schema, parseJson(text, where), where)
}

/** A row's values, checked. Throws DeskError `verification-failed` where the row is not what the desk wrote. */
export function readRow<Data>(schema: z.ZodType<Data>, value: unknown, where: string): Data {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  throw damagedRow(where, z.prettifyError(read.error))
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw damagedRow(where, error instanceof Error ? error.message : 'not JSON')
  }
}

function damagedRow(where: string, why: string): DeskError {
  return new DeskError(
    'verification-failed',
    `The desk's database was changed by something else: ${where} cannot be read (${why}). Photos are not affected. Check the record, and restore the database from a backup.`
  )
}
