import { photoIdSchema, recipientIdSchema } from '../../shared/contract/identifiers.ts'
import { recallAnswerSchema } from '../../shared/contract/recall.ts'
import type { Acknowledgement, AcknowledgementRecords } from '../services/ports/acknowledgements.ts'
import type { AcknowledgementsTable } from './acknowledgement-tables.ts'
import type { DeskAccess } from './desk-access.ts'
import { readJson } from './read-json.ts'
import { takeBatches } from './take-batches.ts'

const saidSchema = recallAnswerSchema.omit({ at: true })

/** Who answered for which photo, in the catalog. */
export function createAcknowledgementRecords({ db, write }: DeskAccess): AcknowledgementRecords {
  const standing = () =>
    db.selectFrom('acknowledgements').selectAll().where('taken_back', '=', 0).orderBy('at').orderBy('id')
  return {
    insert: ({ id, at, photoId, recipient, destination, ...said }) =>
      write(async (transaction) => {
        const row = { id, at, photo_id: photoId, recipient, destination, taken_back: 0, said: JSON.stringify(said) }
        await transaction.db.insertInto('acknowledgements').values(row).execute()
      }),
    of: async (photoIds) => {
      const found: Acknowledgement[] = []
      for (const some of takeBatches(photoIds))
        found.push(...(await standing().where('photo_id', 'in', some).execute()).map(readRow))
      return found
    },
    takeBack: (id) =>
      write(async (transaction) => {
        await transaction.db.updateTable('acknowledgements').set({ taken_back: 1 }).where('id', '=', id).execute()
      })
  }
}

function readRow({ id, at, photo_id, recipient, destination, said }: AcknowledgementsTable): Acknowledgement {
  return {
    ...{ id, at, destination, photoId: photoIdSchema.parse(photo_id) },
    recipient: recipient === null ? null : recipientIdSchema.parse(recipient),
    ...readJson(saidSchema, said, `acknowledgement ${id}`)
  }
}
