import { z } from 'zod'
import { momentSchema, noticeNumberSchema, photoIdSchema, sha256Schema } from '../../shared/contract/identifiers.ts'
import type { PhotoLock } from '../services/ports/notice-work.ts'
import type { PhotoLocksTable } from './desk-tables.ts'
import { readJson } from './read-json.ts'

const releaseSchema = z.object({
  at: momentSchema,
  by: z.string(),
  reason: z.string(),
  notice: noticeNumberSchema.nullable()
})

const deletionSchema = z.object({
  state: z.enum(['begun', 'done']),
  at: momentSchema,
  by: z.string(),
  files: z.array(z.object({ path: z.string(), sha256: sha256Schema })),
  vault: z.array(sha256Schema)
})

const lockSaidSchema = z.object({
  by: z.string(),
  reason: z.string(),
  why: z.string(),
  agency: z.string().nullable(),
  kind: z.enum(['kill', 'withdrawal', 'person']),
  released: releaseSchema.nullable(),
  deletion: deletionSchema.nullable()
})

/** The lock behind a row. Throws DeskError `verification-failed` where the row is not what the desk wrote. */
export function readLockRow(row: PhotoLocksTable): PhotoLock {
  return {
    photoId: photoIdSchema.parse(row.photo_id),
    notice: row.notice === null ? null : noticeNumberSchema.parse(row.notice),
    at: row.at,
    ...readJson(lockSaidSchema, row.said, `the lock of photo ${row.photo_id}`)
  }
}

/** The lock in the columns of a photo's row; null where the photo never had one. */
export function readLockColumns(row: {
  readonly id: string
  readonly lock_notice: number | null
  readonly locked_at: string | null
  readonly lock_said: string | null
}): PhotoLock | null {
  const { id, lock_notice, locked_at, lock_said } = row
  if (locked_at === null || lock_said === null) return null
  return readLockRow({ photo_id: id, notice: lock_notice, at: locked_at, said: lock_said })
}
