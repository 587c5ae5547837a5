import type { CharsetReading } from '../../../shared/contract/charset.ts'
import type { WriteDecisions } from '../../../shared/contract/write-decisions.ts'

/**
 * What an edit settled about text of an unknown character set: a block that was read by a guess is now UTF-8, as guessed. No key where nothing
 * was guessed, or the bytes stayed as they were. Of several blocks the first is told.
 */
export function tellGuess(
  before: readonly CharsetReading[],
  after: readonly CharsetReading[]
): Pick<WriteDecisions, 'guessedAs'> {
  const guessed = before.find(
    ({ block, sure }) => !sure && after.some((now) => now.block === block && now.declared === 'utf-8' && now.sure)
  )
  return guessed === undefined ? {} : { guessedAs: guessed.used }
}
