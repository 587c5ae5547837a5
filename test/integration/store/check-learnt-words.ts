import { expect, test } from 'vitest'
import { momentOf } from './make-records.ts'
import type { TestDatabase } from './test-databases.ts'

/** What holds of the words a desk has learnt. */
export function checkLearntWords(database: TestDatabase): void {
  test('a word is learnt once, found by its small letters, and listed by alphabet until it is taken away', async () => {
    await using desk = await database.openDesk()
    const { learntWords } = desk.store
    const learn = (word: string, by = 'Ana') => learntWords.add({ word, by, at: momentOf(1) })
    expect(await learn('Žižkov')).toBe(true)
    expect(await learn('Abdrakhmanov')).toBe(true)
    expect(await learn('ABDRAKHMANOV')).toBe(true)
    expect(await learn('Abdrakhmanov', 'Bo')).toBe(false)
    expect(await learntWords.list()).toEqual(
      ['ABDRAKHMANOV', 'Abdrakhmanov', 'Žižkov'].map((word) => ({ word, by: 'Ana', at: momentOf(1) }))
    )
    const keys = Array.from({ length: 1200 }, (_, index) => `word${index}`)
    expect(await learntWords.under([...keys, 'žižkov'])).toEqual(['Žižkov'])
    expect([...(await learntWords.under(['abdrakhmanov']))].sort()).toEqual(['ABDRAKHMANOV', 'Abdrakhmanov'])
    expect(await learntWords.under([])).toEqual([])
    expect(await learntWords.remove('Žižkov')).toBe(true)
    expect(await learntWords.remove('Žižkov')).toBe(false)
    expect(await learntWords.list()).toHaveLength(2)
  })
}
