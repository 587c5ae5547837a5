import { learntWordSchema } from '../../shared/contract/spelling.ts'
import { keyWord } from '../../shared/spelling/known-words.ts'
import type { LearntWordRecords } from '../services/ports/spelling.ts'
import type { DeskAccess } from './desk-access.ts'
import { readRow } from './read-json.ts'
import { takeBatches } from './take-batches.ts'

/** The words the desk has learnt, in the catalog. */
export function createLearntWordRecords({ db, write }: DeskAccess): LearntWordRecords {
  return {
    list: async () => {
      const rows = await db.selectFrom('learnt_words').selectAll().orderBy('word_key').orderBy('word').execute()
      return rows.map(({ word, at, learnt_by: by }) =>
        readRow(learntWordSchema, { word, at, by }, `the learnt word ${word}`)
      )
    },
    under: async (keys) => {
      const words: string[] = []
      for (const some of takeBatches(keys)) {
        const rows = await db.selectFrom('learnt_words').select('word').where('word_key', 'in', some).execute()
        words.push(...rows.map(({ word }) => word))
      }
      return words
    },
    add: ({ word, at, by }) =>
      write(async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction.db
          .insertInto('learnt_words')
          .values({ word, word_key: keyWord(word), at, learnt_by: by })
          .onConflict((conflict) => conflict.column('word').doNothing())
          .executeTakeFirstOrThrow()
        return numInsertedOrUpdatedRows === 1n
      }),
    remove: (word) =>
      write(async (transaction) => {
        const { numDeletedRows } = await transaction.db
          .deleteFrom('learnt_words')
          .where('word', '=', word)
          .executeTakeFirst()
        return numDeletedRows > 0n
      })
  }
}
