import { z } from 'zod'
import { nameEntry } from '../../../shared/ledger/check-chain.ts'
import { hashPayload } from '../../../shared/ledger/entry.ts'
import { isErased } from '../entry-rows.ts'
import { hashText } from '../hash-text.ts'
import type { EntryWatch, Findings } from './findings.ts'
import { readPayload } from './read-payload.ts'

const erasureSchema = z.object({ entries: z.array(z.number()) })

/** Checks each entry's text against its salted hash, and that texts are gone exactly where an entry orders their erasure. */
export function watchTexts({ problems, remarks }: Findings): EntryWatch {
  const erased = new Set<number>()
  const orders = new Map<number, number>()
  return {
    take({ row }) {
      const { sequence, salt, payload } = row
      const where = nameEntry(sequence)
      if (isErased(row)) erased.add(sequence)
      else if (salt === null || payload === null) problems.push({ what: 'The text of the entry is missing.', where })
      else if (hashPayload({ salt, payload }, hashText) !== row.payload_hash)
        problems.push({ what: 'The text of the entry is not the one that was recorded.', where })
      if (row.kind !== 'erasure') return
      const order = erasureSchema.safeParse(readPayload(row)).data
      for (const one of order?.entries ?? []) orders.set(one, sequence)
    },
    end() {
      for (const sequence of erased) {
        const order = orders.get(sequence)
        const where = nameEntry(sequence)
        if (order === undefined)
          problems.push({ what: 'The text of the entry was taken away, and no entry says that it was erased.', where })
        else remarks.push({ what: `The text of the entry was erased; ${nameEntry(order)} says why.`, where })
      }
      for (const [sequence, order] of orders) {
        if (erased.has(sequence)) continue
        const what = `The text of the entry is there, although ${nameEntry(order)} says that it was erased.`
        problems.push({ what, where: nameEntry(sequence) })
      }
    }
  }
}
