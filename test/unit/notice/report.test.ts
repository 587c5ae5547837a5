import { describe, expect, test } from 'vitest'
import { describeReport } from '../../../shared/notice/report/describe-report.ts'
import type { ReportFacts } from '../../../shared/notice/report/report-facts.ts'
import { tellDuration } from '../../../shared/notice/report/report-words.ts'
import { writeReportHtml } from '../../../shared/notice/report/write-report-html.ts'

const hostile = `<script src="//x">alert('1')</script>&amp; \u0000 مرحبا`
const at = (minute: number) => `2026-11-22T14:${String(minute).padStart(2, '0')}:00.000Z`
const photo = (fileName: string, minute: number) => ({
  fileName,
  path: `/wire/${fileName}`,
  change: 7,
  at: at(minute),
  by: 'Anna Berg',
  fields: [{ field: 'Caption', from: 'Nets in Verran.', to: 'Nets in Verrin.' }]
})
const facts: ReportFacts = {
  desk: 'Osk Pictures',
  writtenAt: at(50),
  notice: {
    number: 12,
    kind: 'correction',
    agency: 'AFP',
    language: 'en',
    subject: 'CORRECTION-OSK-HARBOUR',
    state: 'Closed',
    receivedAt: at(5),
    closedAt: at(45),
    byline: 'Marek DOLNY',
    pictureIds: ['000_11A22BC'],
    pairs: [{ correct: 'Verrin', wrong: 'Verran' }],
    reason: null,
    text: 'The erroneous mention[s] …'
  },
  events: [
    { at: at(12), by: 'Anna Berg', what: 'Proposed 2 amendments' },
    { at: at(45), by: null, what: 'Notice closed' }
  ],
  photos: [photo('OSK_1.jpg', 15), photo('OSK_2.jpg', 15), photo('OSK_3.jpg', 20)],
  duties: [{ duty: 'remove-online', state: 'done', at: at(30), by: 'Anna Berg', note: 'by hand' }],
  recipients: [
    {
      name: 'Daily Osk',
      address: 'desk@osk.example',
      why: 'Gets all pictures',
      informedAt: at(40),
      by: 'Jo Dale',
      note: 'By telephone'
    }
  ],
  residue: { checkedAt: at(25), left: [], heldByDesign: [{ where: 'vault', context: 'Nets in Verran.' }] }
}

describe('the report of a notice', () => {
  test('tells its course in the order of time, each moment once', () => {
    expect(describeReport(facts).timeLine.map((moment) => [moment.at.slice(14, 16), moment.by, moment.what])).toEqual([
      ['05', null, 'Notice received from AFP'],
      ['12', 'Anna Berg', 'Proposed 2 amendments'],
      ['15', 'Anna Berg', 'Corrected 2 photos (change 7)'],
      ['20', 'Anna Berg', 'Corrected OSK_3.jpg (change 7)'],
      ['25', null, 'Searched for the wrong value: 0 left'],
      ['30', 'Anna Berg', 'Duty done: Remove from all online services (by hand)'],
      ['40', 'Jo Dale', 'Informed Daily Osk'],
      ['45', null, 'Notice closed']
    ])
  })

  test('measures from receipt, and not at all what has not happened', () => {
    expect(describeReport(facts).durations).toEqual({
      firstChange: 600,
      lastChange: 900,
      lastDuty: 1500,
      lastRecipient: 2100,
      closed: 2400
    })
    const open: ReportFacts = {
      ...facts,
      notice: { ...facts.notice, closedAt: null },
      duties: [...facts.duties, { duty: 'delete', state: 'open', at: null, by: null, note: '' }],
      recipients: [
        ...facts.recipients,
        { name: 'Evening Osk', address: '', why: 'Named by Jo', informedAt: null, by: null, note: '' }
      ],
      residue: null
    }
    const report = describeReport(open)
    expect(report.durations).toMatchObject({ lastDuty: null, lastRecipient: null, closed: null })
    expect(report.counts).toMatchObject({ dutiesOpen: 1, recipients: 2, recipientsInformed: 1, residueLeft: null })
    expect(writeReportHtml(report)).toContain('1 open')
  })

  test('is the same JSON for the same facts', () => {
    const report = describeReport(facts)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  test('as HTML shows old and new words and holds nothing that runs or loads', () => {
    const html = writeReportHtml(describeReport(facts))
    expect(html).toContain('Nets in <del>Verran</del><ins>Verrin</ins>.')
    expect(html).toContain('@page{size:A4')
    expect(html).not.toMatch(/<script|<link|<img|\son\w+=|url\(|@import|https?:/i)
  })

  test('as HTML escapes every value', () => {
    const spoil = <Value>(value: Value): Value =>
      JSON.parse(JSON.stringify(value), (key, one) =>
        typeof one === 'string' &&
        !/^(?:at|kind|duty|state|receivedAt|closedAt|writtenAt|informedAt|checkedAt)$/.test(key)
          ? hostile
          : one
      )
    const html = writeReportHtml(describeReport(spoil(facts)))
    expect(html).not.toContain('<script')
    expect(html).not.toContain('\0')
    expect(html.split('&lt;script src=&quot;//x&quot;&gt;').length).toBeGreaterThan(20)
    expect(html).toContain('&amp;amp; \ufffd')
  })
})

test.each([
  [null, 'not yet'],
  [0, '0 s'],
  [59, '59 s'],
  [7500, '2 h 5 min'],
  [90_000, '1 d 1 h'],
  [-60, '1 min before']
])('%j seconds read as %s', (seconds, words) => {
  expect(tellDuration(seconds)).toBe(words)
})
