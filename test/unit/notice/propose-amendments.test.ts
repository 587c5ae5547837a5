import { describe, expect, test } from 'vitest'
import type { FieldValue } from '../../../shared/fields/field-value.ts'
import type { NoticePair } from '../../../shared/notice/parsed-notice.ts'
import type { AmendableField, ProposeRequest } from '../../../shared/notice/propose-amendments.ts'
import { proposeAmendments } from '../../../shared/notice/propose-amendments.ts'

const harbour: NoticePair = { correct: 'Verrin', wrong: 'Verran' }

const field = (
  value: FieldValue,
  copies: Readonly<Record<string, FieldValue>> = { iim: value, xmp: value }
): AmendableField => ({
  value,
  copies: Object.entries(copies).map(([container, copy]) => ({ container, value: copy }))
})

const propose = (fields: ProposeRequest['fields'], more: Partial<ProposeRequest> = {}) =>
  proposeAmendments({ pairs: [harbour], match: 'same-job', fields, ...more })

const proposeOne = (value: FieldValue, more: Partial<ProposeRequest> = {}) =>
  propose({ caption: field(value) }, more)[0]

describe('a proposal', () => {
  test('replaces the wrong value in every field that holds it and leaves the others out', () => {
    const amendments = propose({
      caption: field('Nets in the harbour of Verran.'),
      city: field('Verran'),
      credit: field('AFP'),
      headline: field('Nets in Verrin')
    })
    expect(amendments.map(({ field: key, to, state }) => [key, to, state])).toEqual([
      ['caption', 'Nets in the harbour of Verrin.', 'exact'],
      ['city', 'Verrin', 'exact'],
      ['headline', 'Nets in Verrin', 'already-correct']
    ])
  })

  test('says which containers hold the wrong value', () => {
    const [amendment] = propose({ city: field('Verran', { iim: 'Verran', xmp: 'Verran', exif: 'Verrin' }) })
    expect(amendment?.evidence).toEqual([{ pair: 0, containers: ['iim', 'xmp'] }])
  })

  test('writes the right value everywhere when only one container holds the wrong one', () => {
    const [amendment] = propose({ city: field('Verrin', { iim: 'Verran', xmp: 'Verrin' }) })
    expect(amendment).toMatchObject({
      from: 'Verran',
      to: 'Verrin',
      state: 'exact',
      evidence: [{ pair: 0, containers: ['iim'] }]
    })
  })

  test('waits where another copy says something else that would be overwritten', () => {
    const [amendment] = propose({ caption: field('Nets in Verran.', { xmp: 'Nets in Verran.', iim: 'Boats in Osk.' }) })
    expect(amendment).toMatchObject({ to: 'Nets in Verrin.', state: 'needs-you' })
    expect(amendment?.why).toEqual(['The iim copy says something else, which would be overwritten.'])
  })

  test('does not wait for a copy that was only cut short', () => {
    const [amendment] = propose({
      caption: field('Nets in Verran on a cold day.', {
        xmp: 'Nets in Verran on a cold day.',
        iim: 'Nets in Verran on'
      })
    })
    expect(amendment?.state).toBe('exact')
  })

  test.each(['text', 'byline-date', 'look'] as const)(
    'of a photo matched by %s alone always waits for a person',
    (match) => {
      const amendment = proposeOne('Nets in Verran.', { match })
      expect(amendment?.state).toBe('needs-you')
      expect(amendment?.why).toHaveLength(1)
    }
  )

  test.each(['carries-notice', 'picture-id', 'guid', 'image-hash', 'same-job'] as const)(
    'of a photo matched by %s is exact',
    (match) => {
      expect(proposeOne('Nets in Verran.', { match })).toMatchObject({ state: 'exact', why: [] })
    }
  )
})

describe('the wrong value is no safe key', () => {
  test('inside another word it is left alone', () => {
    expect(proposeOne('Verrania, Verrans and the OldVerran')).toBeUndefined()
  })

  test.each([
    ['A. Lind and Bo Dahl', 'A. Lindh and Bo Dahl', 'with initials'],
    ['LIND, Anna and Bo Dahl', 'LINDH, Anna and Bo Dahl', 'the other way round'],
    ['Lind Anna and A. Lindh', 'Lindh Anna and A. Lindh', 'the other way round'],
    ['Anna Lind and A. Lind', 'Anna Lindh and A. Lindh', 'with initials'],
    ['Anna-Lind AB', 'Anna Lindh AB', 'divided otherwise'],
    ['Anna Lind’s boat', 'Anna Lindh’s boat', 'as a possessive']
  ])('in another form it is put right in that form, and a person looks: %s', (caption, to, told) => {
    const amendment = proposeOne(caption, { pairs: [{ correct: 'Anna Lindh', wrong: 'Anna Lind' }] })
    expect(amendment).toMatchObject({ to, state: 'needs-you' })
    expect(amendment?.why.join(' ')).toContain(told)
  })

  test('a tag that the right value brings along stands once, and a person looks', () => {
    const amendment = proposeOne('Jon Dale and Greta Lind (R) depart from Osk.', {
      pairs: [{ correct: 'Ilse Holm (R), assistant at the harbour office,', wrong: 'Greta Lind' }]
    })
    expect(amendment?.to).toBe('Jon Dale and Ilse Holm (R), assistant at the harbour office, depart from Osk.')
    expect(amendment?.state).toBe('needs-you')
    expect(amendment?.why.join()).toContain('(R)')
  })

  test.each([
    [
      'a tag elsewhere',
      'Jon Dale (R) and Greta Lind depart.',
      { correct: 'Ilse Holm (R)', wrong: 'Greta Lind' },
      '(R)'
    ],
    ['a tag before', 'From left: (R) Greta Lind departs.', { correct: '(R) Ilse Holm', wrong: 'Greta Lind' }, '(R)'],
    ['a different tag', 'Greta Lind (L) departs.', { correct: 'Ilse Holm (R)', wrong: 'Greta Lind' }, '(L)'],
    [
      'a name',
      'Jon Dale and Greta Lind depart.',
      { correct: 'Ilse Holm, aide to Jon Dale', wrong: 'Greta Lind' },
      'Jon Dale'
    ],
    ['the whole value', 'Nets in Verrin, near Verran.', harbour, 'Verrin'],
    ['a word before it', 'Foreign Minister Lind departs.', { correct: 'Minister Holm', wrong: 'Lind' }, 'minister'],
    [
      'words after it',
      'In Verran, West Bank, on Monday.',
      { correct: 'Verrin, West Bank', wrong: 'Verran' },
      'west bank'
    ],
    [
      'a run of words',
      'Clouds on a cold day in Verran.',
      { correct: 'Verrin on a cold day', wrong: 'Verran' },
      'on a cold day'
    ]
  ] as const)('%s that would stand twice is told', (_, caption, pair, told) => {
    const amendment = proposeOne(caption, { pairs: [pair] })
    expect(amendment?.state).toBe('needs-you')
    expect(amendment?.why.join(' ')).toContain(told)
  })

  test('a right value that holds the wrong one is not applied twice', () => {
    const pairs = [{ correct: 'Port Verrin', wrong: 'Verrin' }]
    expect(proposeOne('Nets in Port Verrin.', { pairs })?.state).toBe('already-correct')
    expect(proposeOne('Nets in Verrin.', { pairs })).toMatchObject({ to: 'Nets in Port Verrin.', state: 'exact' })
  })

  test.each([
    ['in capitals', 'NETS IN VERRAN', 'NETS IN VERRIN'],
    ['in small letters', 'nets in verran', 'nets in Verrin'],
    ['tied to another word', 'Nets in Saint-Verran', 'Nets in Saint-Verrin']
  ])('written %s it is replaced, but a person looks', (_, caption, to) => {
    expect(proposeOne(caption)).toMatchObject({ to, state: 'needs-you' })
  })

  test('written exactly somewhere, other spellings are left and told', () => {
    const amendment = proposeOne('VERRAN - Nets in Verran.')
    expect(amendment).toMatchObject({ to: 'VERRAN - Nets in Verrin.', state: 'needs-you' })
  })

  test('of one or two letters it waits for a person', () => {
    expect(proposeOne('Jon Dale (R) and R Holm', { pairs: [{ correct: 'L', wrong: 'R' }] })?.state).toBe('needs-you')
  })

  test('that is another pair’s right value waits, and both change at once', () => {
    const pairs = [
      { correct: 'Dale', wrong: 'Holm' },
      { correct: 'Holm', wrong: 'Dale' }
    ]
    expect(proposeOne('Dale (L) and Holm (R)', { pairs })).toMatchObject({
      to: 'Holm (L) and Dale (R)',
      state: 'needs-you'
    })
  })
})

describe('an empty value', () => {
  test('on the right deletes the mention with one space, and a person looks', () => {
    const amendment = proposeOne('An illegal boat in Osk.', { pairs: [{ correct: '', wrong: 'illegal' }] })
    expect(amendment).toMatchObject({ to: 'An boat in Osk.', state: 'needs-you' })
  })

  test('on the wrong side proposes nothing where nothing can be found', () => {
    expect(proposeOne('A boat in Osk.', { pairs: [{ correct: 'file photo', wrong: '' }] })).toBeUndefined()
    expect(proposeOne('A boat, file photo.', { pairs: [{ correct: 'file photo', wrong: '' }] })?.state).toBe(
      'already-correct'
    )
  })
})
