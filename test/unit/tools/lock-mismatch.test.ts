import { describe, expect, it } from 'vitest'
import { lockMismatch } from '../../tools/set-up/lock-mismatch.mjs'

const zod = { version: '4.6.7', integrity: 'sha512-a' }
const macOnly = { version: '1.0.0', integrity: 'sha512-m', optional: true }
const lock = { packages: { '': { name: 'erratum' }, 'node_modules/zod': zod, 'node_modules/mac': macOnly } }

describe('the packages on the machine', () => {
  it.each([
    ['the same packages', { 'node_modules/zod': zod, 'node_modules/mac': macOnly }],
    ['the same without one made for another system', { 'node_modules/zod': zod }]
  ])('match the lock file when they are %s', (_, packages) => {
    expect(lockMismatch(lock, { packages })).toBeUndefined()
  })

  it.each([
    ['a package is missing', {}, 'node_modules/zod is not installed'],
    ['a version differs', { 'node_modules/zod': { ...zod, version: '4.6.6' } }, 'node_modules/zod is 4.6.6, not 4.6.7'],
    [
      'contents differ',
      { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } },
      'node_modules/zod has other contents'
    ],
    [
      'one is left over',
      { 'node_modules/zod': zod, 'node_modules/old': zod },
      'node_modules/old is not in the lock file'
    ]
  ])('do not match when %s', (_, packages, reason) => {
    expect(lockMismatch(lock, { packages })).toContain(reason)
  })
})
