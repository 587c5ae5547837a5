import { describe, expect, test } from 'vitest'
import { compileDeskGrammar } from '../../../shared/notice/desk/compile-desk-grammar.ts'
import { compileDeskGrammars } from '../../../shared/notice/desk/compile-desk-grammars.ts'
import { falseAlarms } from '../../../shared/notice/desk/false-alarms.ts'
import { tryDeskGrammar } from '../../../shared/notice/desk/try-desk-grammar.ts'
import type { DeskGrammar } from '../../../shared/notice/desk-grammar.ts'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import { oskGrammar } from '../../fixtures/osk-grammar.ts'
import { hostileTexts } from './hostile-texts.ts'

const plain = oskGrammar
const { sample } = plain
const make = (pattern: string, more: Partial<DeskGrammar> = {}): DeskGrammar => ({ ...plain, pattern, ...more })
const problemsOf = (grammar: DeskGrammar): readonly string[] => {
  const compiled = compileDeskGrammar(grammar)
  return 'problems' in compiled ? compiled.problems : []
}
const read = (grammar: DeskGrammar, text: string) => {
  const { grammars, problems } = compileDeskGrammars([grammar])
  expect(problems).toEqual([])
  return parseNotice(text, {}, grammars)
}
const pair = (correct: string, wrong: string) => ({ correct, wrong })
const killed = make('PICTURE ALERT {any} {stop-using: never show | do not show} {pictureId} by {byline}: {reason}.', {
  kind: 'kill',
  sample: 'PICTURE ALERT to all desks: do not show OSK-77/A by Marek DOLNY: staged scene.'
})
const lines = make('FIX OF THE DAY: was {wrong} now {correct}', {
  sample: 'FIX OF THE DAY: was Verran now Verrin.'
})
const brackets = make('{head: OSK FIX} - {byline} - [{correct}] for [{wrong}]', {
  sample: 'OSK FIX - Marek DOLNY - [a] for [b]'
})
const expression = make(
  String.raw`osk\s+fix\s+<(?<wrong>[^<>]*)>\s+to\s+<(?<correct>[^<>]*)>(?:\s+(?<stop_using>stop showing it))?`,
  {
    form: 'expression',
    sample: 'OSK FIX <a> to <b> stop showing it now'
  }
)

describe('a desk’s own grammar', () => {
  test.each([
    ['as in its sample', plain, sample, [pair('Port Verrin', 'Port Verran')], ['VERR101']],
    [
      'wrapped, in capitals',
      plain,
      'PLEASE\n> READ Verrin  instead\nof “Verran” in picture VERR101-103.',
      [pair('Verrin', '“Verran”')],
      ['VERR101', 'VERR102', 'VERR103']
    ],
    [
      'twice',
      plain,
      `${sample}\n${sample.replaceAll('Port', 'Old')}`,
      [pair('Port Verrin', 'Port Verran'), pair('Old Verrin', 'Old Verran')],
      ['VERR101']
    ],
    ['the connective twice', plain, 'Please read A instead of B instead of C in picture VERR101.', [], ['VERR101']],
    ['a divided value', plain, 'Please read har-\nbour instead of pier in picture VERR101.', [], ['VERR101']],
    [
      'an earlier “please read”',
      plain,
      `Please read the manual. ${'x '.repeat(300)}${sample}`,
      [pair('Port Verrin', 'Port Verran')],
      ['VERR101']
    ],
    ['wrong first', lines, 'FIX OF THE DAY: was Verran now Verrin.', [pair('Verrin', 'Verran')], []],
    ['a short line', lines, 'FIX OF THE DAY: was Verran now Verrin\nThe desk', [pair('Verrin', 'Verran')], []],
    [
      'a long line that may go on',
      lines,
      'To all our friends and clients in the north. FIX OF THE DAY: was Verran now Port\nVerrin',
      [],
      []
    ],
    ['an abbreviation', lines, 'FIX OF THE DAY: was Verran now St. Verrin', [], []],
    ['no end', lines, 'FIX OF THE DAY: was Verran now Verrin', [], []],
    ['empty in brackets', brackets, 'OSK FIX - A. Dale - [] for [old]', [pair('', 'old')], []],
    ['an expression', expression, 'OSK  FIX <a, (R)> to <>.', [pair('', 'a, (R)')], []]
  ] as const)('reads %s', (_, grammar, text, pairs, ids) => {
    const parsed = read(grammar, text)
    expect(parsed).toMatchObject({ kind: 'correction', agency: 'OSK', pairs, pictureIds: ids })
    expect(parsed.unknown.includes('values')).toBe(pairs.length === 0)
    for (const { what, start, end, pair: index } of parsed.spans) {
      const value = parsed.pairs[index ?? -1]
      if (what === 'correct' || what === 'wrong') expect(text.slice(start, end)).toBe(value?.[what])
    }
  })

  test('gives duties, reason, byline and ids of an agency nobody knows', () => {
    expect(read(killed, killed.sample)).toMatchObject({
      kind: 'kill',
      duties: ['stop-using'],
      pictureIds: ['OSK-77/A'],
      byline: 'Marek DOLNY',
      reason: 'staged scene',
      unknown: [],
      readersText: ''
    })
  })

  test('reads a duty whose own words end the text', () => {
    const pattern = 'OSK NOTE: read {correct} for {wrong}. {tell-third-parties: Pass this on.}'
    const sample = 'Boats. OSK NOTE: read Verrin for Verran. Pass this on.'
    expect(read(make(pattern, { sample }), sample)).toMatchObject({
      duties: ['tell-third-parties'],
      readersText: 'Boats.'
    })
  })

  test('says which way round its pairs are', () => {
    expect([plain, lines].map((grammar) => read(grammar, grammar.sample).order)).toEqual([
      'correct-first',
      'wrong-first'
    ])
  })

  test('leaves other texts to the built-in grammars', () => {
    expect(read(plain, 'MANDATORY KILL: do not use AP photo VERR101.')).toMatchObject({ kind: 'kill' })
    for (const text of falseAlarms) expect(parseNotice(text, {}).kind, text).toBe('none')
  })

  test.each([plain, killed, lines, brackets, expression])(
    '$pattern never gives a wrong value for a cut text',
    (grammar) => {
      const whole = read(grammar, grammar.sample)
      for (let length = 0; length < grammar.sample.length; length += 1) {
        const cut = read(grammar, grammar.sample.slice(0, length))
        expect(whole.pairs).toEqual(expect.arrayContaining([...cut.pairs]))
        expect(whole.pictureIds).toEqual(expect.arrayContaining([...cut.pictureIds]))
        expect([null, whole.byline]).toContain(cut.byline)
      }
    }
  )

  test.each([
    ['a part nobody knows', make('Please read {corect} instead of {wrong}'), 'no part called {corect}'],
    ['no part', make('Please read the picture desk’s note'), 'names no part'],
    ['half a pair', make('Please read {correct} in picture {pictureId}'), 'both {correct} and {wrong}'],
    ['parts that touch', make('Please read {correct}{wrong} in picture'), 'touch'],
    ['a lost brace', make('Please read {correct instead of {wrong}'), 'no partner'],
    ['nothing around its part', make('{pictureId}', { sample: 'VERR101' }), 'without words'],
    ['words of every caption', make('in {pictureId}', { sample: 'in VERR101.' }), 'too broad'],
    ['words of prose', make('{correct} instead of {wrong} on'), 'too broad'],
    ['a sample it does not fit', make('Osk has {correct} for {wrong}.'), 'does not fit its sample'],
    [
      'a value without an end',
      make('Please read {correct} instead of {wrong}', { sample: 'Please read A instead of B' }),
      'values cannot be told'
    ],
    ['a broken expression', make('(?<correct>', { form: 'expression' }), 'cannot be read'],
    ['a group nobody knows', make('osk (?<colour>.)', { form: 'expression' }), 'no part called {colour}'],
    [
      'an expression that blows up',
      make('(?<correct>(?:a{1,99}b{1,99}){9}c{99}){1}', { form: 'expression' }),
      'too large'
    ]
  ])('is refused with %s', (_, grammar, words) => {
    expect(problemsOf(grammar).join(' ')).toContain(words)
    expect(tryDeskGrammar(grammar, sample)).toHaveProperty('problems')
  })

  test('is tried on a text before it is saved', () => {
    expect(tryDeskGrammar(plain, sample)).toMatchObject({ parsed: { kind: 'correction', agency: 'OSK' } })
    expect(tryDeskGrammar(plain, 'Nets.')).toMatchObject({ parsed: { kind: 'none' } })
  })

  test('is linear on texts made to be slow', () => {
    const { grammars } = compileDeskGrammars([plain, killed, lines, brackets, expression])
    const texts = [
      ...hostileTexts(100_000)
        .slice(0, 3)
        .map(({ text }) => text),
      'please read '.repeat(9000),
      'please read a instead of '.repeat(4000),
      `picture alert ${'do not show '.repeat(9000)}`,
      'osk fix <'.repeat(11_000)
    ]
    const start = process.threadCpuUsage()
    for (const text of texts) parseNotice(text, {}, grammars)
    const { user, system } = process.threadCpuUsage(start)
    expect(user + system).toBeLessThan(2_000_000)
  })
})
