import { hash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkChain } from '../../../shared/ledger/check-chain.ts'
import type { ChainedEntry } from '../../../shared/ledger/entry.ts'
import { genesisHash, hashEntry, hashPayload, writeEntry } from '../../../shared/ledger/entry.ts'

const hashText = (text: string) => hash('sha256', text, 'hex')
const actor = { name: 'Ana', known: 'said', host: 'cli' }

function makeChain(length: number): readonly ChainedEntry[] {
  const chain: ChainedEntry[] = []
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const payloadHash = hashPayload({ salt: hashText(`salt ${sequence}`), payload: '{}' }, hashText)
    const previousHash = chain.at(-1)?.hash ?? genesisHash
    const body = {
      sequence,
      at: '2026-05-04T08:00:00.000Z',
      actor,
      kind: 'revision',
      subject: 'photo 1',
      payloadHash,
      previousHash
    }
    chain.push({ ...body, hash: hashEntry(body, hashText) })
  }
  return chain
}

function checkAll(chain: readonly ChainedEntry[], whole = chain): readonly string[] {
  const head = { entries: whole.length, hash: whole.at(-1)?.hash ?? genesisHash }
  return checkChain(chain, { head, hashText }).map((problem) => problem.where)
}

describe('the hash chain', () => {
  test('hashes exactly the canonical text of the seven members', () => {
    const [first] = makeChain(1)
    if (!first) throw new Error('No entry')
    const payloadHash = hashText(`${hashText('salt 1')}{}`)
    expect(writeEntry({ ...first, ...{ note: 'not a member' } })).toBe(
      `{"actor":{"host":"cli","known":"said","name":"Ana"},"at":"2026-05-04T08:00:00.000Z","kind":"revision","payloadHash":"${payloadHash}","previousHash":"${'0'.repeat(64)}","sequence":1,"subject":"photo 1"}`
    )
    expect(first.hash).toBe(hashText(writeEntry(first)))
  })

  test('is sound as it was written, empty or not', () => {
    expect(checkAll([])).toEqual([])
    expect(checkAll(makeChain(20))).toEqual([])
  })

  test('names the entry of any changed member', () => {
    const changes: readonly Partial<ChainedEntry>[] = [
      { at: '2026-05-04T08:00:00.001Z' },
      { actor: { ...actor, name: 'Bob' } },
      { actor: { ...actor, known: 'os-user' } },
      { actor: { ...actor, host: 'web' } },
      { kind: 'export' },
      { subject: 'photo 2' },
      { payloadHash: genesisHash },
      { previousHash: genesisHash },
      { hash: genesisHash }
    ]
    const law = fc.property(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...changes), (at, change) => {
      const whole = makeChain(10)
      const changed = whole.map((entry, index) => (index === at ? { ...entry, ...change } : entry))
      expect(new Set(checkAll(changed, whole))).toEqual(new Set([`entry ${at + 1}`]))
    })
    fc.assert(law, { numRuns: 100, seed: 1 })
  })

  test('names the first of any entries removed, at the end too', () => {
    const law = fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 5 }), (at, count) => {
      const whole = makeChain(10)
      const cut = whole.filter((_, index) => index < at || index >= at + count)
      expect(checkAll(cut, whole)).toEqual([`entry ${at + 1}`])
    })
    fc.assert(law, { numRuns: 100, seed: 2 })
  })

  test('names both of two entries that changed places', () => {
    const whole = makeChain(10)
    const [a, b] = [whole[3], whole[7]]
    if (!a || !b) throw new Error('No entries')
    const swapped = whole.map((entry) =>
      entry === a ? { ...b, sequence: 4 } : entry === b ? { ...a, sequence: 8 } : entry
    )
    expect(checkAll(swapped, whole)).toEqual(expect.arrayContaining(['entry 4', 'entry 8']))
    const moved = whole.toSpliced(3, 1, b).toSpliced(7, 1, a)
    expect(checkAll(moved, whole)).not.toEqual([])
  })

  test('names the entry after one that was rewritten with a fitting hash, and an end that was', () => {
    const whole = makeChain(10)
    const rewrite = (at: number) =>
      whole.map((entry, index) => {
        const body = { ...entry, subject: 'photo 2' }
        return index === at ? { ...body, hash: hashEntry(body, hashText) } : entry
      })
    expect(checkAll(rewrite(4), whole)).toEqual(['entry 6'])
    expect(checkAll(rewrite(9), whole)).toEqual(['end of the ledger'])
  })

  test('does not take an entry added at the end for one of the desk', () => {
    expect(checkAll(makeChain(11), makeChain(10))).toEqual(['end of the ledger'])
  })
})
