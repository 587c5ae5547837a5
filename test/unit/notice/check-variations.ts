import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import type { NoticePair } from '../../../shared/notice/parsed-notice.ts'
import { makeAfpVariation } from './afp-variations.ts'

/** How the grammar did on a number of variations. */
export interface VariationResult {
  readonly exact: number
  /** Pairs given that the notice does not state, each with the variation it came from. */
  readonly wrongPairs: readonly string[]
  /** Variations of which something was missed. */
  readonly missed: readonly string[]
}

const write = (pairs: readonly NoticePair[]) =>
  pairs.map(({ correct, wrong }) => `[${correct}] for [${wrong}]`).join(' ')

/** Parses `count` variations from seed `from` on; exact means kind, agency, byline, language and all pairs as stated. */
export function checkVariations(from: number, count: number): VariationResult {
  const wrongPairs: string[] = []
  const missed: string[] = []
  for (let seed = from; seed < from + count; seed += 1) {
    const { text, pairs, byline, language, made } = makeAfpVariation(seed)
    const parsed = parseNotice(text)
    const stated = new Set(pairs.map((pair) => write([pair])))
    const invented = parsed.pairs.filter((pair) => !stated.has(write([pair])))
    if (invented.length > 0) wrongPairs.push(`${made}: ${write(invented)}, not ${write(pairs)}`)
    const said = [parsed.kind, parsed.agency, parsed.byline, parsed.language, write(parsed.pairs)].join(' | ')
    const wanted = ['correction', 'AFP', byline, language, write(pairs)].join(' | ')
    if (said !== wanted || parsed.valuesKnown !== pairs.length > 0)
      missed.push(`${made}\n  wanted ${wanted}\n  read   ${said}`)
  }
  return { exact: count - missed.length, wrongPairs, missed }
}
