import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { KeyInForce } from '../../../shared/ledger/keys/key-history.ts'
import { readKeyEntry } from '../../../shared/ledger/keys/key-history.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { DeskRecords } from '../ports/desk-store.ts'

/** What every entry about the desk's keys is about. */
export const keySubject = 'key'

/** The desk's keys so far, as its ledger has them; none before the first checkpoint. Throws DeskError `verification-failed` for one that does not hold. */
export async function readKeys(
  records: Pick<DeskRecords, 'ledger'>,
  signing: DeskParts['signing']
): Promise<readonly KeyInForce[]> {
  const history: KeyInForce[] = []
  for (const entry of await records.ledger.about([keySubject])) {
    if (entry.kind !== 'key') continue
    const { entered, problems } = readKeyEntry(history, entry, signing)
    const [problem] = problems
    if (entered === undefined || problem !== undefined) {
      throw new DeskError(
        'verification-failed',
        `The history of the desk's keys does not hold. ${problem?.where}: ${problem?.what} Nothing was signed; photos are not affected. Check the record.`
      )
    }
    history.push(entered)
  }
  return history
}
