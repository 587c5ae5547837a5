import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { ImportedList } from '../../../shared/contract/lists.ts'
import { parseTermFile } from '../../../shared/lists/parse-term-file.ts'
import type { TermListKind } from '../../../shared/lists/term-list-kind.ts'
import { decodeText } from '../codes/decode-text.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { Actor } from '../ports/ledger.ts'

// The largest keyword catalogues that are sold have some 11,000 terms, half a megabyte.
const largest = 16 * 1024 * 1024

/** A list file, and on whose word it is taken in. */
export interface ListFile {
  readonly name: string
  readonly kind: TermListKind
  readonly bytes: Uint8Array
  readonly actor: Actor
}

/** Takes in a list file in place of the list of its name, with a ledger entry. Throws DeskError `bad-input` for one too large or without a term. */
export async function importList(
  { store, clock, events }: Pick<DeskParts, 'store' | 'clock' | 'events'>,
  { name, kind, bytes, actor }: ListFile
): Promise<ImportedList> {
  if (bytes.length > largest)
    throw new DeskError('bad-input', `${name} is over 16 MiB. Nothing was taken in. Check that it is a list of terms.`)
  const { terms, badLines } = parseTermFile(decodeText(bytes))
  if (terms.length === 0)
    throw new DeskError('bad-input', `${name} has no terms. Nothing was taken in. A list has one on each line.`)
  const at = clock()
  const facts = { name, kind, at, by: actor.name }
  await store.transact(async ({ termLists, ledger }) => {
    await termLists.put({
      ...facts,
      terms: terms.map(({ synonyms, ...term }) => ({ ...term, synonyms: [...synonyms] }))
    })
    const payload = { step: 'imported', name, kind, terms: terms.length }
    await ledger.append({ at, actor, kind: 'list', subject: 'lists', payload })
  })
  events.publish({ type: 'settings' })
  return { list: { ...facts, count: terms.length }, badLines: [...badLines] }
}
