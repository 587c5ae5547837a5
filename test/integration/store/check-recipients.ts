import { expect, test } from 'vitest'
import { recipientIdSchema } from '../../../shared/contract/identifiers.ts'
import type { Recipient } from '../../../shared/contract/recipients.ts'
import { hashOf, makeNotice, momentOf } from './make-records.ts'
import type { TestDatabase } from './test-databases.ts'

const recipient = (id: string, given: Partial<Recipient> = {}): Recipient => ({
  id: recipientIdSchema.parse(id),
  name: `Client ${id}\u0000`,
  address: '',
  language: 'fr',
  style: 'afp',
  agencies: null,
  active: true,
  destinations: [],
  rules: [],
  ...given
})

/** What holds of a desk's recipients, and of who was told of a notice. */
export function checkRecipients(database: TestDatabase): void {
  test('a recipient who is removed leaves the list and stays known by what they were told', async () => {
    await using desk = await database.openDesk()
    const { recipients, noticeRecipients } = desk.store
    const notice = await desk.store.notices.insert({
      ...makeNotice('MANDATORY KILL'),
      textSha256: hashOf('MANDATORY KILL')
    })
    const [one, two] = [recipient('1'), recipient('2', { agencies: ['AFP', 'dpa'], active: false })]
    for (const each of [one, two]) await recipients.put(each, false)
    await recipients.put({ ...one, name: 'Daily Osk' }, true)
    expect(await recipients.list()).toEqual([two])
    expect(await recipients.get(one.id)).toEqual({ recipient: { ...one, name: 'Daily Osk' }, removed: true })
    const listed = {
      notice,
      why: { kind: 'rule' as const, words: 'Gets all pictures' },
      listedAt: momentOf(1),
      told: null,
      overtaken: null,
      off: false
    }
    const told = { at: momentOf(2), by: 'Anna', how: 'eml' as const, note: '\u0000' }
    await noticeRecipients.put({ ...listed, recipient: one.id })
    await noticeRecipients.put({ ...listed, recipient: two.id })
    expect(await noticeRecipients.counts()).toEqual([{ notice, recipients: 2, informed: 0 }])
    await noticeRecipients.put({ ...listed, recipient: one.id, told })
    await noticeRecipients.put({ ...listed, recipient: two.id, told, overtaken: { at: momentOf(3), why: 'Undone.' } })
    expect(await noticeRecipients.counts()).toEqual([{ notice, recipients: 2, informed: 1 }])
    await noticeRecipients.put({ ...listed, recipient: two.id, off: true })
    expect(await noticeRecipients.counts()).toEqual([{ notice, recipients: 1, informed: 1 }])
    expect((await noticeRecipients.of(notice)).find(({ off }) => !off)).toEqual({
      ...listed,
      recipient: { ...one, name: 'Daily Osk' },
      told
    })
  })
}
