import { listResources } from '../photoshop/list-resources.ts'
import { listIimFacts } from './list-iim-facts.ts'
import type { WholeFacts } from './whole-facts.ts'

const iim = 0x0404
const names: ReadonlyMap<number, string> = new Map([
  [0x040a, 'CopyrightFlag'],
  [0x040b, 'URL'],
  [0x0425, 'IPTCDigest']
])

/** Lists every one of Photoshop's image resources; IIM dataset by dataset. */
export function listPhotoshopFacts(facts: WholeFacts, block: Buffer): void {
  for (const { type, id, name, bytes } of listResources(block)) {
    const number = `0x${id.toString(16).padStart(4, '0')}`
    if (type === '8BIM' && id === iim) {
      facts.add('block', { part: 'iim', group: 'IPTC', name: 'block', value: 'present' })
      listIimFacts(facts, bytes)
      continue
    }
    const path = `${type} ${number} ${name.toString('latin1')}`
    facts.add(path, { part: 'photoshop', group: 'Photoshop', name: names.get(id) ?? number, value: bytes })
  }
}
