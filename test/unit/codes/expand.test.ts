import { describe, expect, it } from 'vitest'
import { buildCodeTable } from '../../../shared/codes/code-table.ts'
import type { ExpandWith } from '../../../shared/codes/expand-text.ts'
import { expandText } from '../../../shared/codes/expand-text.ts'
import { expandTyped, findPending } from '../../../shared/codes/expand-typed.ts'
import { parseCodeFile } from '../../../shared/codes/parse-code-file.ts'

const file = [
  '\ufeffwc8\tAlex Ovechkin\tAlex Ovechkin, Left wing for the Washington Capitals',
  'WC8\tother',
  '3201447\tÉlodie Marchessault\tAFP',
  'cap\t=wc8#2= in {city}, {date:MMMM d, yyyy}. ({byline})',
  'loop\t=loop= again',
  'empty',
  'quote\t"He said ""no"""'
].join('\r\n')

const fields: Readonly<Record<string, string>> = {
  city: 'Reykjavík',
  byline: 'Élodie {city}',
  dateCreated: '2026-05-12T05:48:31+00:00',
  jobId: '3201447',
  rating: '3'
}

const parsed = parseCodeFile(file)
const withFacts: ExpandWith = {
  codes: buildCodeTable(parsed.entries),
  delimiter: '=',
  facts: {
    field: (key) => fields[key] ?? '',
    ...{ path: '/wires/flood/000_36QX.v2.jpg', fileName: '000_36QX.v2.jpg', colourClass: 1, sequence: 7 },
    ...{ now: '2026-06-01T12:00:00.000Z', user: 'ana' }
  }
}

describe('a code file', () => {
  it('is read as Photo Mechanic saves it, and its bad lines are named', () => {
    expect(parsed.entries[0]).toEqual({
      code: 'wc8',
      texts: ['Alex Ovechkin', 'Alex Ovechkin, Left wing for the Washington Capitals']
    })
    expect(parsed.entries.at(-1)?.texts).toEqual(['He said "no"'])
    expect(parsed.badLines).toEqual([6])
  })
})

describe('codes and variables', () => {
  it.each([
    ['=wc8=', 'Alex Ovechkin', []],
    ['=wc8#2= scores', 'Alex Ovechkin, Left wing for the Washington Capitals scores', []],
    ['=WC8= is another code', 'other is another code', []],
    ['x=1 and y=wc8=', 'x=1 and yAlex Ovechkin', []],
    ['=wc8#9=', '=wc8#9=', []],
    ['={transref}#2=', 'AFP', []],
    ['=cap=', 'Alex Ovechkin, Left wing for the Washington Capitals in Reykjavík, May 12, 2026. (Élodie {city})', []],
    ['{datesortdash} {year4}{month0} {date:EEE d MMM HH:mm}', '2026-05-12 202605 Tue 12 May 05:48', []],
    ['{filenamebase:0,8}_{seq:000}.{fileextension}', '000_36QX_007.jpg', []],
    ['{Photog} {folder} {rating} {today} {user}', 'Élodie {city} flood 3 2026-06-01 ana', []],
    ['{nobody} {date:}', '{nobody} ', ['{nobody}']],
    ['{headline}.', '.', []]
  ] as const)('%s', (text, expanded, unknown) => {
    expect(expandText(text, withFacts)).toEqual({ text: expanded, unknown })
  })

  it('a code that holds itself ends, and is named', () => {
    const { text, unknown } = expandText('=loop=', withFacts)
    expect(text).toBe(`=loop=${' again'.repeat(8)}`)
    expect(unknown).toEqual(['=loop='])
  })

  it('is put in the moment its closing sign is typed, and shown before', () => {
    expect(expandTyped('By =wc8= now', 8, withFacts)).toEqual({ start: 3, text: 'Alex Ovechkin' })
    expect(expandTyped('in {city}', 9, withFacts)).toEqual({ start: 3, text: 'Reykjavík' })
    expect(expandTyped('={jobId}', 8, withFacts)).toBeNull()
    expect(expandTyped('={jobId}=', 9, withFacts)?.text).toBe('Élodie Marchessault')
    expect(expandTyped('a = b =', 7, withFacts)).toBeNull()
    expect(findPending('By =wc8', 7, withFacts)).toEqual({ whole: '=wc8=', becomes: 'Alex Ovechkin' })
    expect(findPending('in {cit', 7, withFacts)).toBeNull()
    expect(findPending('in {city', 8, withFacts)).toEqual({ whole: '{city}', becomes: 'Reykjavík' })
  })
})
