import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { VaultObject } from '../../../main/services/ports/vault.ts'
import { chooseRemoved } from '../../../main/services/retention/choose-removed.ts'
import { weighVault } from '../../../main/services/retention/vault-weight.ts'

const now = '2026-05-12T09:00:00.000Z'
const whole = (sha256: string, size: number): VaultObject => ({ sha256, size, base: null, length: size })
const difference = (sha256: string, size: number, base: string, length: number): VaultObject => ({
  ...{ sha256, size, base, length }
})

const objects = new Map(
  [
    whole('first', 3e9),
    difference('second', 1e6, 'first', 3e9),
    difference('third', 1e6, 'first', 3e9),
    whole('mail', 5e6)
  ].map((object) => [object.sha256, object])
)
const replaced = new Map([
  ['first', { since: '2026-05-01T09:00:00.000Z', ends: [] }],
  ['second', { since: '2026-05-10T09:00:00.000Z', ends: [] }],
  ['third', { since: null, ends: [] }]
])

describe('what the vault lets go', () => {
  it.each([
    ['all', { keep: 'all' }, []],
    ['the last three days', { keep: 'days', days: 3 }, ['first']],
    ['exactly as old as allowed', { keep: 'days', days: 11 }, []],
    ['the last day', { keep: 'days', days: 1 }, ['first', 'second']],
    ['a size it has', { keep: 'size', gigabytes: 4 }, []],
    ['a size it cannot come down to: what is wanted stays', { keep: 'size', gigabytes: 1 }, ['first', 'second']]
  ] as const)('%s', (_, rule, expected) => {
    expect(chooseRemoved(rule, { objects, replaced, now }).removed).toEqual(expected)
  })

  it('a base that goes frees only what its differences do not need', () => {
    const { before, after } = chooseRemoved({ keep: 'days', days: 3 }, { objects, replaced, now })
    expect([before, after]).toEqual([3e9 + 2e6 + 5e6, 3e9 + 1e6 + 5e6])
  })

  it('weighs, however objects go, what is left and one whole object a family', () => {
    const families = fc.array(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 }), {
      maxLength: 4
    })
    fc.assert(
      fc.property(families, fc.infiniteStream(fc.boolean()), (sizes, goes) => {
        const all = sizes.flatMap((family, at) =>
          family.map((size, index) =>
            index === 0 ? whole(`${at}`, 1000) : difference(`${at}-${index}`, size, `${at}`, 1000)
          )
        )
        const weight = weighVault(all)
        const left = all.filter(({ sha256 }) => {
          if (!goes.next().value) return true
          weight.remove(sha256)
          return false
        })
        const perFamily = sizes.map((_, at) => {
          const members = left.filter(({ sha256, base }) => sha256 === `${at}` || base === `${at}`)
          const [, ...others] = members
          return members.length === 0 ? 0 : 1000 + others.reduce((sum, { size }) => sum + size, 0)
        })
        expect(weight.bytes).toBe(perFamily.reduce((sum, bytes) => sum + bytes, 0))
      })
    )
  })
})
