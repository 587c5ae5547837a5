import type { Notice } from '../../../shared/contract/notice.ts'
import { nameNotice } from '../../ui/describe-notice.ts'

/** What became of one file: its notices and the parts that brought none, or why it was refused. */
export interface FileOutcome {
  readonly fileName: string
  readonly notices: readonly Notice[]
  readonly leftOut: readonly { readonly what: string; readonly why: string }[]
  /** Null where it was taken in. */
  readonly failure: string | null
}

/** What is said of files that were handed in, and what failed; null where there is nothing to say. */
export interface ToldOutcome {
  readonly fact: string | null
  readonly failure: string | null
}

const mostNamed = 3

/** "Took in 2 notices: AFP correction, AP kill. Left out: logo.png is no notice file", and one sentence for all that was refused. */
export function describeTaken(outcomes: readonly FileOutcome[]): ToldOutcome {
  const notices = outcomes.flatMap((outcome) => outcome.notices)
  const leftOut = outcomes.flatMap((outcome) => outcome.leftOut)
  const refused = outcomes.filter(({ failure }) => failure !== null)
  const again = notices.filter(({ receipts }) => receipts.length > 1).length
  const known = again === 0 ? '' : again === notices.length ? ' The desk had it.' : ` The desk had ${again} of them.`
  const names = listSome(notices.map(({ parsed }) => nameNotice(parsed)))
  const rest = leftOut.length === 0 ? '' : ` Left out: ${listSome(leftOut.map(({ what, why }) => `${what} ${why}`))}.`
  const count = notices.length === 1 ? 'a notice' : `${notices.length} notices`
  const [first] = refused
  const failure =
    refused.length === 1
      ? (first?.failure ?? null)
      : `${refused.length} files were not taken in: ${listSome(refused.map(({ fileName }) => fileName))}. Nothing of them was recorded. Drop one alone to see why.`
  return {
    fact: notices.length === 0 ? null : `Took in ${count}: ${names}.${known}${rest}`,
    failure: refused.length === 0 ? null : failure
  }
}

function listSome(words: readonly string[]): string {
  const more = words.length - mostNamed
  return more > 0 ? `${words.slice(0, mostNamed).join(', ')} and ${more} more` : words.join(', ')
}
