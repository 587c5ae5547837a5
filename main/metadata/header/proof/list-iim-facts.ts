import { parseIim } from '../../iim/parse-iim.ts'
import type { WholeFacts } from './whole-facts.ts'

/** Lists every dataset of an IIM block, in order within its number, and what follows the last one. */
export function listIimFacts(facts: WholeFacts, block: Buffer): void {
  const { datasets, tail } = parseIim(block)
  const counts = new Map<string, number>()
  for (const { record, number, bytes } of datasets) {
    const name = `${record}:${number}`
    const index = counts.get(name) ?? 0
    counts.set(name, index + 1)
    facts.add(`${name}[${index}]`, { part: 'iim', group: 'IPTC', name, value: bytes })
  }
  if (tail.length > 0) facts.add('tail', { part: 'iim', group: 'IPTC', name: 'tail', value: tail })
}
