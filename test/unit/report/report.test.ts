import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeskReport } from '../../../shared/contract/desk-report.ts'
import { changeNumberSchema, noticeNumberSchema, photoIdSchema } from '../../../shared/contract/identifiers.ts'
import { drawBars } from '../../../shared/report/draw-bars.ts'
import { measureTimes } from '../../../shared/report/measure-times.ts'
import { writeCsv } from '../../../shared/report/write-csv.ts'
import { writeDeskReport } from '../../../shared/report/write-desk-report.ts'
import { writeReportCsv } from '../../../shared/report/write-report-csv.ts'

const hostile = '<script>alert(1)</script>"\'&'
const notice = noticeNumberSchema.parse(7)
const time = { notices: 1, median: 60, percentile90: 60, slowest: 60 }

const report: DeskReport = {
  desk: hostile,
  writtenAt: '2026-05-12T09:00:00.000Z',
  about: hostile,
  scope: {},
  counts: { changes: 1, undone: 0, photos: 1, fields: 1, notices: 1, corrected: 1, openDuties: 1, withoutReason: 1 },
  time,
  agencies: [{ agency: hostile, notices: 1, corrected: 1, photos: 1, time }],
  people: [{ by: hostile, changes: 1, photos: 1, withoutReason: 1 }],
  days: [{ day: '2026-05-12', changes: 1, notices: 1 }],
  notices: [
    {
      ...{ notice, kind: 'correction', agency: hostile, subject: hostile, state: 'Applied' },
      receivedAt: '2026-05-12T08:00:00.000Z',
      took: 60
    }
  ],
  openDuties: [
    {
      ...{ notice, agency: hostile, subject: hostile, duty: 'remove-online', overdue: true },
      receivedAt: '2026-05-12T08:00:00.000Z'
    }
  ],
  changes: [
    {
      change: changeNumberSchema.parse(1),
      at: '2026-05-12T08:01:00.000Z',
      by: hostile,
      kind: 'edit',
      reason: '',
      notice: null,
      undoneBy: null,
      photos: [{ photoId: photoIdSchema.parse('a'), path: '/wire/=cmd|calc.jpg' }],
      fields: ['City']
    }
  ]
}

describe('a report', () => {
  test.each([
    [[], { notices: 0, median: null, percentile90: null, slowest: null }],
    [[null], { notices: 0, median: null, percentile90: null, slowest: null }],
    [[5], { notices: 1, median: 5, percentile90: 5, slowest: 5 }],
    [[4, null, 1, 2, 3], { notices: 4, median: 3, percentile90: 4, slowest: 4 }],
    [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100], { notices: 10, median: 55, percentile90: 90, slowest: 100 }]
  ])('of notices that took %j seconds', (took, measured) => {
    expect(measureTimes(took)).toEqual(measured)
  })

  test('as HTML shows every value as text, loads nothing and runs nothing', () => {
    const html = writeDeskReport(report)
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;alert(1)')
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/https?:|src=|href=/)
    for (const words of ['Time to correct', 'Open duties', 'Changes without a reason', 'overdue', '<svg'])
      expect(html).toContain(words)
  })

  test('as CSV has a row a change and photo', () => {
    const [head, row, end] = writeReportCsv(report).split('\r\n')
    expect(head).toContain('"change","at","by","kind"')
    expect(row).toContain('"1","2026-05-12T08:01:00.000Z"')
    expect(row).toContain('"/wire/=cmd|calc.jpg","City"')
    expect(end).toBe('')
  })

  test('draws a bar for each name, none longer than the picture, and escapes the names', () => {
    const svg = drawBars('Bars', [
      { name: hostile, size: 3, label: '3' },
      { name: 'b', size: 0, label: '0' }
    ])
    expect(svg.match(/<rect /g)).toHaveLength(2)
    expect(svg).not.toContain('<script')
    expect(drawBars('Bars', [])).toBe('')
  })
})

describe('a CSV cell', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['+49', `"'+49"`],
    ['-', `"'-"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['＝1+1', `"'＝1+1"`],
    ['  =1', `"'  =1"`],
    ['\u0000=1', `"'\u0000=1"`],
    ['\tx', `"'\tx"`],
    ['\rx', `"'\rx"`],
    ['\nx', `"'\nx"`],
    ['Oslo, "Norway"', '"Oslo, ""Norway"""'],
    ['a = b', '"a = b"'],
    [null, '""'],
    [-3, '"-3"']
  ])('of %j is %s', (cell, written) => {
    expect(writeCsv([[cell]])).toBe(`${written}\r\n`)
  })

  test('never begins as a formula, and says what it said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const inner = writeCsv([[text]])
          .slice(1, -3)
          .replaceAll('""', '"')
        expect(inner).not.toMatch(/^[=+\-@\t\r\n]/)
        expect([text, `'${text}`]).toContain(inner)
      }),
      { numRuns: 30 }
    )
  })
})
