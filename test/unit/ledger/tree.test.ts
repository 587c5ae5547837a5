import { describe, expect, test } from 'vitest'
import { createTree } from '../../../shared/ledger/tree/growing-tree.ts'
import { listConsistency, listInclusion } from '../../../shared/ledger/tree/proof-ranges.ts'
import { hashLeaf } from '../../../shared/ledger/tree/tree-hashing.ts'
import { verifyConsistency } from '../../../shared/ledger/tree/verify-consistency.ts'
import { verifyInclusion } from '../../../shared/ledger/tree/verify-inclusion.ts'
import { compareTrees, describeTree, hashing } from './compare-trees.ts'

// The leaves and roots every implementation of certificate transparency is tried with.
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => Buffer.from(hex, 'hex').toString('utf8')
)
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'
]

// The tree of seven leaves drawn in RFC 9162, 2.1.5, by the leaves each of its nodes stands for.
const drawn: Readonly<Record<string, readonly [from: number, to: number]>> = {
  b: [1, 2],
  c: [2, 3],
  d: [3, 4],
  f: [5, 6],
  g: [0, 2],
  h: [2, 4],
  i: [4, 6],
  j: [6, 7],
  k: [0, 4],
  l: [4, 7]
}
const nodes = (names: string) => [...names].map((name) => ({ from: drawn[name]?.[0], to: drawn[name]?.[1] }))

describe('the tree over the ledger', () => {
  test('has the roots certificate transparency gives for its own leaves', () => {
    expect(describeTree(leaves, { index: 0, first: 0 }).roots).toEqual(roots)
  })

  test.each([
    [0, 'bhl'],
    [3, 'cgl'],
    [4, 'fjk'],
    [6, 'ik']
  ])('proves leaf %i of seven with the nodes RFC 9162, 2.1.5 names: %s', (index, names) => {
    expect(listInclusion(index, 7)).toEqual(nodes(names))
  })

  test.each([
    [3, 'cdgl'],
    [4, 'l'],
    [6, 'ijk']
  ])('proves growth from %i leaves to seven with the nodes RFC 9162, 2.1.5 names: %s', (first, names) => {
    expect(listConsistency(first, 7)).toEqual(nodes(names))
  })

  test('agrees with the RFC’s own definitions on random trees, and refuses any damaged proof', () => {
    expect(compareTrees({ trees: 300, seed: 9162 })).toEqual({ compared: 300, refused: 1200 })
  })

  test('grows on from where it stood as if it had never stopped', () => {
    const stopped = createTree(hashing)
    for (const [size, leaf] of leaves.entries()) {
      const grown = createTree(hashing, { from: stopped.state() })
      for (const later of leaves.slice(size)) grown.append(hashLeaf(later, hashing))
      expect(grown.root()).toBe(roots.at(-1))
      stopped.append(hashLeaf(leaf, hashing))
    }
    const { hashes } = stopped.state()
    for (const from of [
      { size: 7, hashes },
      { size: -1, hashes: [] },
      { size: 1, hashes: ['no hash'] }
    ]) {
      expect(() => createTree(hashing, { from })).toThrow(RangeError)
    }
  })

  test('claims about leaves and trees that cannot be are refused, not computed', () => {
    const { inclusion, consistency } = describeTree(leaves, { index: 2, first: 5 })
    for (const index of [-1, 8, 2.5, Number.NaN]) expect(verifyInclusion({ ...inclusion, index }, hashing)).toBe(false)
    for (const first of [-1, 9, 2.5, Number.NaN])
      expect(verifyConsistency({ ...consistency, first }, hashing)).toBe(false)
    const whole = { ...consistency, first: 8, proof: [] }
    expect(verifyConsistency({ ...whole, firstRoot: roots[8] ?? '' }, hashing)).toBe(true)
    expect(verifyConsistency({ ...whole, firstRoot: roots[7] ?? '' }, hashing)).toBe(false)
    expect(() => listInclusion(8, 8)).toThrow(RangeError)
    expect(() => listConsistency(9, 8)).toThrow(RangeError)
  })
})
