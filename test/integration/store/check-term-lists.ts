import { expect, test } from 'vitest'
import { momentOf } from './make-records.ts'
import type { TestDatabase } from './test-databases.ts'

/** What holds of the lists fields are completed from. */
export function checkTermLists(database: TestDatabase): void {
  test('a list replaces the one of its name, keeps its terms in order, and is gone when it is taken away', async () => {
    await using desk = await database.openDesk()
    const { termLists } = desk.store
    const term = (name: string, depth = 0) => ({ name, depth, synonyms: ['nul \u0000 in it'], heading: false })
    const facts = { kind: 'keywords' as const, by: 'Ana', at: momentOf(1) }
    await termLists.put({ name: 'Sport', ...facts, terms: [term('tennis')] })
    await termLists.put({ name: 'Animals', ...facts, terms: [term('animal'), term('tortoise', 1)] })
    await termLists.put({ name: 'Sport', ...facts, kind: 'persons', terms: [term('Ana'), term('Bo'), term('Cy')] })
    expect(await termLists.list()).toEqual([
      { name: 'Animals', ...facts, count: 2 },
      { name: 'Sport', ...facts, kind: 'persons', count: 3 }
    ])
    expect((await termLists.get('Animals'))?.terms).toEqual([term('animal'), term('tortoise', 1)])
    expect(await termLists.get('sport')).toBeUndefined()
    expect(await termLists.remove('Sport')).toBe(true)
    expect(await termLists.remove('Sport')).toBe(false)
    expect(await termLists.list()).toHaveLength(1)
  })
}
