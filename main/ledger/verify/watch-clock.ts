import { nameEntry } from '../../../shared/ledger/check-chain.ts'
import type { EntryWatch, Findings } from './findings.ts'

// A batch tells the time it began, and clocks are put right by seconds: not worth a word.
const toleranceMs = 60_000

/** Remarks on entries that are more than a minute older than one before them: the clock was set back, or the time of an entry made up. */
export function watchClock({ remarks }: Findings): EntryWatch {
  let latest = { time: Number.NEGATIVE_INFINITY, at: '' }
  return {
    take({ row: { at, sequence } }) {
      // The same moment is the most frequent case, and reading one takes a while.
      if (at === latest.at) return
      const time = Date.parse(at)
      if (time < latest.time - toleranceMs) {
        const what = `The clock was set back: the entry says ${at}, one before it ${latest.at}.`
        remarks.push({ what, where: nameEntry(sequence) })
        latest = { time, at }
      } else if (time > latest.time) latest = { time, at }
    },
    end: () => undefined
  }
}
