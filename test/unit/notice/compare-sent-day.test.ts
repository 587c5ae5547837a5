import { expect, test } from 'vitest'
import { noticeSchema } from '../../../shared/contract/notice.ts'
import { compareSentDay, tellSentDay } from '../../../shared/notice/identify/compare-sent-day.ts'
import { isWireId } from '../../../shared/notice/identify/wire-ids.ts'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'

const kill = (sent: string) => {
  const text = `EDITORS AND LIBRARIANS PLEASE ELIMINATE FROM YOUR PHOTO SYSTEMS AND ARCHIVES AP PHOTO ISL103 ${sent}. THE SOURCE CANNOT BE VERIFIED. NO OTHER VERSION OF THE PHOTO IS AVAILABLE.`
  const receivedAt = '2026-05-20T23:30:00.000Z'
  const rest = { number: 1, state: 'understood', subject: '', receipts: [], carriers: [], changes: [] }
  return noticeSchema.parse({ ...rest, text, receivedAt, parsed: parseNotice(text) })
}

test.each([
  ['TRANSMITTED MAY 2, 2026', '2026-05-02'],
  ['TRANSMITTED ON SEPT. 12 2019', '2019-09-12'],
  ['SENT 7 July 2011', '2011-07-07'],
  ['WHICH CANNOT BE USED', null]
])('a kill that says %s was sent on %s', (sent, day) => {
  expect(tellSentDay(kill(sent))).toBe(day)
})

test.each([
  ['TRANSMITTED MAY 2, 2026', '2026:05:02', 'same'],
  ['TRANSMITTED MAY 2, 2026', '2026-05-01T23:50:00+02:00', 'same'],
  ['TRANSMITTED MAY 2, 2026', '2026-04-30', 'other'],
  ['TRANSMITTED MAY 2, 2026', '2019-05-02', 'other'],
  ['TRANSMITTED MAY 2, 2026', '', 'unknown'],
  ['WHICH CANNOT BE USED', '2026-05-20', 'same'],
  ['WHICH CANNOT BE USED', '2019-05-20', 'unknown']
])('a kill that says %s and a photo of %j are of the %s day', (sent, created, answer) => {
  expect(compareSentDay(kill(sent), created)).toBe(answer)
})

test('an id that is given once is known by its form', () => {
  expect(['000_36QX7AB', '_000_36qx7ab', 'ISL103', 'KAZ101'].map(isWireId)).toEqual([true, true, false, false])
})
