import { expect, test } from 'vitest'
import { tamperBits } from '../integration/store/tamper-bits.ts'
import { listTestDatabases } from '../integration/store/test-databases.ts'

test('2,000 single changed bits of the stored record are each found where they are', async () => {
  const [database] = listTestDatabases()
  if (database === undefined) throw new Error('No database')
  expect(await tamperBits(database, { runs: 2000, seed: 2000 })).toEqual({ changed: 2000, located: 2000 })
})
