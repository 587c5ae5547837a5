import { expect, test } from 'vitest'
import type { WatchSending } from '../../../main/services/ports/watch.ts'
import { photoIdSchema } from '../../../shared/contract/identifiers.ts'
import { keptWatchRuleSchema } from '../../../shared/contract/watch-rules.ts'
import { momentOf } from './make-records.ts'
import type { TestDatabase } from './test-databases.ts'

const rule = keptWatchRuleSchema.parse({
  ...{ id: 'rule-1', name: 'Sport', on: 'corrections', preset: 'web', recipients: ['osk'], active: true, from: 7 },
  condition: { agency: 'AFP', category: null, keyword: null }
})

const sending = (revision: number, given: Partial<WatchSending> = {}): WatchSending => ({
  ...{ rule: rule.id, photoId: photoIdSchema.parse('photo-1'), revision, state: 'waiting', run: null },
  ...{ at: momentOf(1), attempts: 0, nextAt: momentOf(2), failure: null },
  ...given
})

/** What holds of the rules of what a desk does by itself. */
export function checkWatchRules(database: TestDatabase): void {
  test('what a rule has to send is kept once of each revision, with how far it is', async () => {
    await using desk = await database.openDesk()
    const { watch } = desk.store
    expect([await watch.place(), await watch.rules()]).toEqual([null, []])
    await watch.putRule(rule, false)
    await watch.setPlace(7)
    await watch.setPlace(9)
    const failure = { code: 'connection-lost' as const, message: 'Lost\u0000' }
    const tried = sending(2, { state: 'running', run: 'run-1', attempts: 3, failure })
    for (const each of [sending(2), sending(3), tried]) await watch.putSending(each)
    expect(await watch.place()).toBe(9)
    expect(await watch.sending(rule.id, tried.photoId, 2)).toEqual(tried)
    expect(await watch.sendings(['waiting', 'running'])).toEqual([tried, sending(3)])
    expect(await watch.sendings(['running'], 'another')).toEqual([])
    expect((await watch.counts()).toSorted((one, other) => (one.state < other.state ? -1 : 1))).toEqual([
      { rule: rule.id, state: 'running', photos: 1 },
      { rule: rule.id, state: 'waiting', photos: 1 }
    ])
    await watch.putRule(rule, true)
    expect([await watch.rules(), await watch.rule(rule.id)]).toEqual([[], { rule, removed: true }])
  })
}
