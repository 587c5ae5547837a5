import { describe, expect, it } from 'vitest'
import { describeTaken } from '../../../renderer/notices/drop/describe-taken.ts'
import { countDragged, sortDropped } from '../../../renderer/notices/drop/sort-dropped.ts'
import { noticeSchema } from '../../../shared/contract/notice.ts'
import { parsedNoticeSchema } from '../../../shared/contract/notice-parsed.ts'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'

const at = '2026-05-12T09:00:00.000Z'
const notice = (text: string, receipts = 1) =>
  noticeSchema.parse({
    ...{ number: 1, state: 'understood', receivedAt: at, text, subject: 'x', carriers: [], changes: [] },
    receipts: Array.from({ length: receipts }, () => ({ at, from: 'file' })),
    parsed: parsedNoticeSchema.parse(parseNotice(text)),
    ...{ origin: 'agency', duties: [], residue: null, derivedPairs: [], notMeant: [] }
  })
const correction = notice('CORRECTION-US-HARBOR')
const taken = (fileName: string, ...notices: (typeof correction)[]) => ({
  fileName,
  notices,
  leftOut: [],
  failure: null
})
const refused = (fileName: string) => ({ fileName, notices: [], leftOut: [], failure: `${fileName} is no text.` })

describe('files held over the window', () => {
  it('are the notices’ where one may be a notice, and nobody else’s where all are photos or words', () => {
    const file = (type: string) => ({ kind: 'file', type })
    expect(countDragged([file('text/plain'), file(''), file('image/jpeg')])).toBe(2)
    expect(countDragged([file('image/jpeg'), file('application/pdf'), { kind: 'string', type: 'text/plain' }])).toBe(0)
  })

  it('are sorted by their names once they are dropped', () => {
    const files = ['a.TXT', 'b.eml', 'c.htm', 'd.xml', 'e.json', 'f.jpg', 'folder', 'g.txt.exe'].map((name) => ({
      name,
      size: 1
    }))
    const { notices, others } = sortDropped(files)
    expect(notices.map(({ name }) => name)).toEqual(['a.TXT', 'b.eml', 'c.htm', 'd.xml', 'e.json'])
    expect(others).toHaveLength(3)
  })
})

describe('what is said of files handed in', () => {
  it.each([
    [[taken('a.txt', correction)], 'Took in a notice: AFP correction.', null],
    [[taken('a.txt', notice('CORRECTION-US-HARBOR', 2))], 'Took in a notice: AFP correction. The desk had it.', null],
    [
      [
        {
          ...taken('a.eml', correction, notice('Annuleret')),
          leftOut: [{ what: 'logo.png', why: 'is no notice file' }]
        }
      ],
      'Took in 2 notices: AFP correction, Ritzau withdrawal. Left out: logo.png is no notice file.',
      null
    ],
    [[refused('a.txt')], null, 'a.txt is no text.'],
    [
      ['a', 'b', 'c', 'd'].map(refused),
      null,
      '4 files were not taken in: a, b, c and 1 more. Nothing of them was recorded. Drop one alone to see why.'
    ],
    [[taken('a.txt', correction), refused('b')], 'Took in a notice: AFP correction.', 'b is no text.']
  ])('%#: names what came and what did not', (outcomes, fact, failure) => {
    expect(describeTaken(outcomes)).toEqual({ fact, failure })
  })
})
