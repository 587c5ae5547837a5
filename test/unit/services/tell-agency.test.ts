import { expect, it } from 'vitest'
import { tellAgency } from '../../../main/services/notices/tell-agency.ts'
import { readingsOf } from './reading-of.ts'

it.each([
  [{ credit: 'AFP' }, 'AFP'],
  [{ credit: 'AFP/Getty Images' }, 'AFP'],
  [{ credit: 'AFP via Getty Images' }, 'AFP'],
  [{ credit: 'Getty Images' }, 'Getty Images'],
  [{ credit: 'picture alliance / dpa' }, 'DPA'],
  [{ credit: 'AAP IMAGE' }, 'AAP'],
  [{ credit: 'AP', source: 'Reuters' }, 'AP'],
  [{ credit: 'Handout', source: 'Associated Press' }, 'AP'],
  [{ byline: ['Jim WATSON / AFP'] }, 'AFP'],
  [{ credit: 'Mapfre Foundation' }, ''],
  [{ caption: 'The AFP office in Paris' }, ''],
  [{}, '']
])('a photo credited %j came from %s', (fields, agency) => {
  expect(tellAgency(readingsOf(fields))).toBe(agency)
})
