import { hash } from 'node:crypto'
import fc from 'fast-check'
import { expect } from 'vitest'
import { createTree } from '../../../shared/ledger/tree/growing-tree.ts'
import { listConsistency, listInclusion } from '../../../shared/ledger/tree/proof-ranges.ts'
import { keepRangeHashes } from '../../../shared/ledger/tree/range-hashes.ts'
import type { Hashing } from '../../../shared/ledger/tree/tree-hashing.ts'
import { hashLeaf } from '../../../shared/ledger/tree/tree-hashing.ts'
import { verifyConsistency } from '../../../shared/ledger/tree/verify-consistency.ts'
import { verifyInclusion } from '../../../shared/ledger/tree/verify-inclusion.ts'
import { leafHash, mth, path, proof, rootByPath } from './rfc-9162.ts'

/** The desk's hash functions, as Node has them. */
export const hashing: Hashing = {
  hashText: (text) => hash('sha256', text, 'hex'),
  hashHex: (hex) => hash('sha256', Buffer.from(hex, 'hex'), 'hex')
}

/** A tree over these texts, with the root of every smaller one and both proofs. */
export function describeTree(texts: readonly string[], asked: { readonly index: number; readonly first: number }) {
  const ranges = {
    inclusion: listInclusion(asked.index, texts.length),
    consistency: listConsistency(asked.first, texts.length)
  }
  const kept = keepRangeHashes([...ranges.inclusion, ...ranges.consistency], hashing)
  const tree = createTree(hashing, { onSubtree: kept.take })
  const roots = [tree.root()]
  for (const text of texts) {
    tree.append(hashLeaf(text, hashing))
    roots.push(tree.root())
  }
  const size = texts.length
  return {
    roots,
    inclusion: {
      index: asked.index,
      size,
      leafHash: hashLeaf(texts[asked.index] ?? '', hashing),
      root: tree.root(),
      proof: ranges.inclusion.map(kept.of)
    },
    consistency: {
      first: asked.first,
      firstRoot: roots[asked.first] ?? '',
      size,
      root: tree.root(),
      proof: ranges.consistency.map(kept.of)
    }
  }
}

const randomTree = fc
  .array(fc.string({ unit: 'grapheme', maxLength: 8 }), { minLength: 1, maxLength: 130, size: 'max' })
  .chain((texts) =>
    fc.record({
      texts: fc.constant(texts),
      index: fc.nat({ max: texts.length - 1 }),
      first: fc.nat({ max: texts.length }),
      damage: fc.nat()
    })
  )

/** Checks the desk's trees and proofs against the RFC's own definitions on random trees; gives how many trees were compared and how many damaged proofs were refused. */
export function compareTrees(options: { readonly trees: number; readonly seed: number }) {
  const counted = { compared: 0, refused: 0 }
  const law = fc.property(randomTree, ({ texts, index, first, damage }) => {
    const leaves = texts.map((text) => Buffer.from(text, 'utf8'))
    const { roots, inclusion, consistency } = describeTree(texts, { index, first })
    const hex = (hashes: readonly Uint8Array[]) => hashes.map((one) => Buffer.from(one).toString('hex'))
    expect([roots.at(-1), roots[first]]).toEqual(hex([mth(leaves), mth(leaves.slice(0, first))]))
    expect(inclusion.proof).toEqual(hex(path(index, leaves)))
    expect(consistency.proof).toEqual(first === 0 ? [] : hex(proof(first, leaves)))
    const bytes = inclusion.proof.map((one) => Buffer.from(one, 'hex'))
    const leaf = leafHash(leaves[index] ?? Buffer.of())
    expect(rootByPath(index, texts.length, leaf, bytes)).toEqual(mth(leaves))
    expect(verifyInclusion(inclusion, hashing)).toBe(true)
    expect(verifyConsistency(consistency, hashing)).toBe(true)
    const answers = [
      verifyInclusion({ ...inclusion, proof: damageProof(inclusion.proof, damage) }, hashing),
      verifyConsistency({ ...consistency, proof: damageProof(consistency.proof, damage) }, hashing),
      verifyInclusion({ ...inclusion, leafHash: flip(inclusion.leafHash, damage) }, hashing),
      verifyConsistency({ ...consistency, firstRoot: flip(consistency.firstRoot, damage) }, hashing)
    ]
    expect(answers).toEqual([false, false, false, false])
    counted.compared += 1
    counted.refused += answers.length
  })
  fc.assert(law, { numRuns: options.trees, seed: options.seed })
  return counted
}

// A bit of one hash turned, or the proof made longer or shorter.
function damageProof(hashes: readonly string[], damage: number): readonly string[] {
  const at = damage % (hashes.length + 2)
  const hit = hashes[at]
  if (hit !== undefined) return hashes.with(at, flip(hit, damage))
  return at === hashes.length || hashes.length === 0 ? [...hashes, 'ab'.repeat(32)] : hashes.slice(0, -1)
}

function flip(hex: string, damage: number): string {
  const bytes = Buffer.from(hex, 'hex')
  const at = damage % 32
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (damage % 8))
  return bytes.toString('hex')
}
