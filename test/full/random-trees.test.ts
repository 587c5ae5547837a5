import { expect, test } from 'vitest'
import { compareTrees } from '../unit/ledger/compare-trees.ts'

test('10,000 random trees and their proofs agree with the definitions of RFC 9162', { timeout: 600_000 }, () => {
  expect(compareTrees({ trees: 10_000, seed: 2 })).toEqual({ compared: 10_000, refused: 40_000 })
})
