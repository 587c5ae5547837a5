import { test } from 'vitest'
import { tamperBits } from '../integration/store/tamper-bits.ts'
import { listTestDatabases } from '../integration/store/test-databases.ts'

test('2,000 single changed bits of the stored record are each found where they are', async () => {
  const [database] = listTestDatabases()
  if (database === undefined) throw new Error('No database')
  await tamperBits(database, { runs: 2000, seed: 2000 })
})
