import { z } from 'zod'
import { changeNumberSchema, photoIdSchema } from '../../../shared/contract/identifiers.ts'
import type { DeskRecords } from '../ports/desk-store.ts'
import type { LedgerEntry } from '../ports/ledger.ts'

const revisionSchema = z.object({ revision: z.number().int().positive() })

/** The photo and revision an entry tells of; undefined where it tells of none. */
export function findRevision({ kind, subject, payload }: LedgerEntry) {
  if (kind !== 'revision' && kind !== 'photo-seen' && kind !== 'photo-changed-outside') return undefined
  const read = revisionSchema.safeParse(payload).data
  return read && { photoId: photoIdSchema.parse(subject), revision: read.revision }
}

/** The change an entry is about; undefined where it is about none. */
export function findChange({ subject }: LedgerEntry) {
  const number = /^change (\d+)$/.exec(subject)?.[1]
  return number === undefined ? undefined : changeNumberSchema.parse(Number(number))
}

/**
 * Takes what entries tell out of the index too: values of past revisions, the search in them, the journal of the change. What a photo says now is
 * left: it stands in its file, where an edit takes it away. Gives what was emptied, for people.
 */
export async function eraseCopies(records: DeskRecords, entries: readonly LedgerEntry[]): Promise<string[]> {
  const emptied: string[] = []
  for (const entry of entries) {
    const told = findRevision(entry)
    const photo = told && (await records.photos.get(told.photoId))
    if (told !== undefined && photo !== undefined) {
      const { change } = (await records.revisions.get(told.photoId, told.revision)) ?? { change: null }
      // What a photo says now stands in its file, and the index has to say what the file does.
      const isPresent = photo.revision === told.revision
      await records.revisions.erase(told.photoId, told.revision, isPresent ? 'changes' : 'all')
      emptied.push(`${isPresent ? 'what was changed with ' : ''}revision ${told.revision} of ${photo.path}`)
      if (change !== null && (await records.changes.eraseValues(change, told.photoId)))
        emptied.push(`the journal of change ${change} for ${photo.path}`)
    }
    const planned = findChange(entry)
    if (planned !== undefined && (await records.changes.eraseValues(planned)))
      emptied.push(`the journal of change ${planned}`)
  }
  return emptied
}
