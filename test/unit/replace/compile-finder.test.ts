import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFinder } from '../../../shared/replace/compile-finder.ts'
import { findHits } from '../../../shared/replace/find-hits.ts'
import { putHits } from '../../../shared/replace/put-hits.ts'
import type { ReplaceQuery } from '../../../shared/replace/replace-query.ts'

const plain: ReplaceQuery = {
  find: '',
  replace: '',
  wholeWords: false,
  matchCase: false,
  matchAccents: false,
  pattern: false,
  keepPossessive: true,
  keepCapitals: false
}

function replaceIn(text: string, query: Partial<ReplaceQuery>): string {
  const finder = compileFinder({ ...plain, ...query })
  if ('problem' in finder) return finder.problem
  const hits = finder.find(text).map((hit) => ({ ...hit, place: '' }))
  const put = putHits(text, hits)
  return typeof put === 'string' ? put : JSON.stringify(put)
}

const cases: readonly (readonly [string, string, Partial<ReplaceQuery>, string])[] = [
  ['case does not matter unless asked', 'BURQA, Burqa', { find: 'burqa', replace: 'Burqin' }, 'Burqin, Burqin'],
  ['case matters when asked', 'BURQA, Burqa', { find: 'Burqa', replace: 'B', matchCase: true }, 'BURQA, B'],
  ['accents do not matter unless asked', 'José, Jose\u0301', { find: 'jose', replace: 'Joe' }, 'Joe, Joe'],
  [
    'accents matter when asked, however they are stored',
    'José Jose\u0301 Jose',
    { find: 'José', replace: 'J', matchAccents: true },
    'J J Jose'
  ],
  ['stroked letters are found without the stroke', 'Øst, Łódź', { find: 'lodz', replace: 'L' }, 'Øst, L'],
  ['a longer word is another word', 'Burqas Burqa', { find: 'burqa', replace: 'B', wholeWords: true }, 'Burqas B'],
  [
    'a possessive keeps its ending',
    'Ansell’s chief',
    { find: 'ansell', replace: 'Ansel', wholeWords: true },
    'Ansel’s chief'
  ],
  [
    'a possessive can be left alone',
    'Ansell’s',
    { find: 'ansell', replace: 'A', wholeWords: true, keepPossessive: false },
    'Ansell’s'
  ],
  [
    'capitals are kept when asked',
    'PORT ANSELL, port ansell',
    { find: 'Port Ansell', replace: 'Port Ansel', keepCapitals: true },
    'PORT ANSEL, port ansel'
  ],
  ['line ends and kinds of quotes do not matter', 'O’Neil\nSmith', { find: "o'neil smith", replace: 'X' }, 'X'],
  ['double spaces are found as such', 'a  b c', { find: '  ', replace: ' ' }, 'a b c'],
  ['signs of a pattern are words without it', 'a.b axb', { find: 'a.b', replace: '$1' }, '$1 axb'],
  [
    'groups are put in from the text itself',
    'Díaz, José 😀',
    { find: '(\\w+), (?P<first>\\w+)', replace: `$\{first} $1 $$0`, pattern: true },
    'José Díaz $0 😀'
  ],
  ['a pattern knows lines', 'one\ntwo', { find: '^two$', replace: '2', pattern: true }, 'one\n2'],
  ['Chinese is found without spaces', '在北京市', { find: '北京', replace: '上海', wholeWords: true }, '在上海市']
]

describe('find and replace', () => {
  it.each(cases)('%s', (_, text, query, expected) => expect(replaceIn(text, query)).toBe(expected))

  it.each([
    ['', 'x', /nothing to find/],
    ['(', 'x', /cannot be read/],
    ['(a)', '$2', /no group \$2/],
    ['(a)', `$\{b}`, /no group \$\{b\}/],
    ['(?=a)b', 'x', /cannot be read/],
    ['((a{30}){30}){30}', 'x', /cannot be read|too large/]
  ])('the pattern %j with %j is refused in words', (find, replace, problem) => {
    expect(replaceIn('a', { find, replace, pattern: true })).toMatch(problem)
  })

  it('a pattern that would hang other engines is done at once', () => {
    const started = performance.now()
    expect(replaceIn(`${'a'.repeat(20_000)}!`, { find: '(a+)+$', replace: 'x', pattern: true })).toMatch(/^a+!$/)
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('what is not found stays as it is, whatever the text, and places never overlap', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
        (text, find) => {
          const finder = compileFinder({ ...plain, find, replace: '\ufffc' })
          if ('problem' in finder) return
          let from = 0
          for (const { start, end } of finder.find(text)) {
            expect(start).toBeGreaterThanOrEqual(from)
            expect(end).toBeGreaterThan(start)
            from = end
          }
          expect(from).toBeLessThanOrEqual(text.length)
        }
      ),
      { numRuns: 200 }
    )
  })

  it('places are found in items, languages and parts, and only the chosen ones are put in', () => {
    const finder = compileFinder({ ...plain, find: 'burqa', replace: 'Burqin' })
    if ('problem' in finder) throw new Error(finder.problem)
    const read = (value: Parameters<typeof putHits>[0]) => ({ value, disagree: false, copies: [], chosen: '' })
    const fields = {
      keywords: read(['ice', 'Burqa']),
      caption: read({ 'x-default': 'Burqa and Burqa', fr: 'à Burqa' }),
      locationShown: read([{ city: 'Burqa' }])
    }
    const hits = findHits(finder, fields, ['caption', 'keywords', 'locationShown'])
    expect(hits.map(({ id }) => id)).toEqual([
      ...['caption/x-default/0', 'caption/x-default/10', 'caption/fr/2', 'keywords/1/0', 'locationShown/0.city/0']
    ])
    expect(putHits(fields.caption.value, hits.slice(1, 3))).toEqual({ 'x-default': 'Burqa and Burqin', fr: 'à Burqin' })
    expect(putHits(fields.locationShown.value, hits.slice(4))).toEqual([{ city: 'Burqin' }])
  })
})
