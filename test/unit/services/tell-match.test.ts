import { describe, expect, it } from 'vitest'
import { tellMatch } from '../../../main/services/notices/tell-match.ts'
import { noticeSchema } from '../../../shared/contract/notice.ts'
import { parsedNoticeSchema } from '../../../shared/contract/notice-parsed.ts'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import { photoOf } from './photo-of.ts'
import { readingsOf } from './reading-of.ts'

const wire = { credit: 'AFP', jobId: 'KAZ101', dateCreated: '2017-05-04T12:00:00+06:00', byline: ['Ana LIMA'] }
const carrier = photoOf('carrier', readingsOf(wire), { imageHash: 'pixels' })
const parsed = parsedNoticeSchema.parse({
  ...parseNotice('CORRECTION - a bridge / AFP PHOTO / Ana LIMA'),
  pictureIds: ['000_34L82NW']
})
const at = '2026-05-12T09:00:00.000Z'
const notice = noticeSchema.parse({
  number: 1,
  state: 'understood',
  receivedAt: at,
  text: 'x',
  subject: 'x',
  receipts: [{ at, from: 'text', photoId: 'named' }],
  parsed,
  carriers: ['carrier'],
  changes: []
})

describe('why a photo is held to be meant', () => {
  it.each([
    ['carries-notice', 'Carries the notice', carrier],
    ['picture-id', 'Named when the notice came in', photoOf('named', {})],
    ['picture-id', 'Picture id 000_34L82NW', photoOf('a', {}, { fileName: '000_34l82nw.JPG' })],
    ['picture-id', 'Picture id 000_34L82NW', photoOf('a', readingsOf({ jobId: '_000_34L82NW' }))],
    ['picture-id', 'Picture id 000_34L82NW', photoOf('a', readingsOf({ title: '000_34L82NW' }))],
    ['same-job', 'Same set, 2:103 and date', photoOf('a', readingsOf({ ...wire, dateCreated: '20170504' }))],
    ['image-hash', 'Same picture', photoOf('a', readingsOf({ credit: 'Reuters' }), { imageHash: 'pixels' })],
    [
      'byline-date',
      'Same byline and date',
      photoOf('a', readingsOf({ ...wire, jobId: 'KAZ102', byline: ['ana lima'] }))
    ],
    ['text', 'Text only', photoOf('a', readingsOf({ credit: 'AFP' }))],
    ['text', 'Text only, other agency', photoOf('a', readingsOf({ credit: 'Reuters' }))]
  ])('%s: %s', (match, matchText, photo) => {
    expect(tellMatch(notice, [carrier], photo)).toEqual({ match, matchText })
  })

  it.each([
    ['a job id of another agency', { ...wire, byline: ['Someone'], credit: 'Reuters' }],
    ['a job id that came again years later', { ...wire, byline: ['Someone'], dateCreated: '2019-05-04' }],
    ['a job id without a date', { jobId: 'KAZ101', credit: 'AFP' }],
    ['a picture id in the 2:103 of another agency', { jobId: '000_34L82NW', credit: 'Reuters' }]
  ])('%s proves nothing', (_, fields) => {
    expect(tellMatch(notice, [carrier], photoOf('a', readingsOf(fields))).match).toBe('text')
  })

  it('does not take two photos without a date or job id for the same set', () => {
    const bare = photoOf('carrier', readingsOf({ credit: 'AFP' }))
    expect(tellMatch(notice, [bare], photoOf('a', readingsOf({ credit: 'AFP' }))).match).toBe('text')
  })
})
