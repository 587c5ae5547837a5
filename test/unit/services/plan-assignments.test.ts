import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AskedValues } from '../../../main/services/changes/plan-assignments.ts'
import { planAssignments, planReconciliation } from '../../../main/services/changes/plan-assignments.ts'
import { readingOf, readingsOf } from './reading-of.ts'

const ask = (asked: Partial<AskedValues>): AskedValues => ({ set: {}, add: {}, remove: {}, ...asked })

const held = readingsOf({ caption: 'Old words', city: 'Oslo', keywords: ['flood', 'ice'] })

describe('what is written for what was asked', () => {
  it.each<[string, Partial<AskedValues>, object]>([
    ['a new text', { set: { city: 'Bergen' } }, { city: 'Bergen' }],
    ['the same text in every copy is nothing to do', { set: { city: 'Oslo' } }, {}],
    ['null clears a field', { set: { city: null } }, { city: null }],
    ['an empty text clears a field', { set: { city: '' } }, { city: null }],
    ['clearing a field that is not there is nothing to do', { set: { state: null } }, {}],
    ['one text for a list field is a list of one', { set: { keywords: 'glacier' } }, { keywords: ['glacier'] }],
    ['a list of one for a text field is the text', { set: { city: ['Bergen'] } }, { city: 'Bergen' }],
    ['an empty list clears', { set: { keywords: [] } }, { keywords: null }],
    [
      'added items stand at the end, once',
      { add: { keywords: ['ice', 'river', 'river'] } },
      { keywords: ['flood', 'ice', 'river'] }
    ],
    ['adding what is there is nothing to do', { add: { keywords: ['flood'] } }, {}],
    ['removing the last item clears', { remove: { keywords: ['flood', 'ice'] } }, { keywords: null }],
    [
      'set, then add, then remove',
      { set: { keywords: ['a', 'b'] }, add: { keywords: ['c'] }, remove: { keywords: ['a'] } },
      { keywords: ['b', 'c'] }
    ],
    ['clear, then add', { set: { keywords: null }, add: { keywords: ['c'] } }, { keywords: ['c'] }],
    ['a text in a language', { set: { caption: 'Mots' }, language: 'fr' }, { caption: { fr: 'Mots' } }],
    ['the same text in x-default is nothing to do', { set: { caption: { 'x-default': 'Old words' } } }, {}],
    ['languages do not concern a field without them', { set: { city: 'Bergen' }, language: 'fr' }, { city: 'Bergen' }]
  ])('%s', (_, asked, expected) => {
    expect(planAssignments(held, ask(asked))).toEqual(expected)
  })

  it('writes the desk value again where a copy disagrees with it', () => {
    const fields = {
      city: readingOf([
        ['xmp', 'Oslo'],
        ['iim', 'Olso']
      ])
    }
    expect(planAssignments(fields, ask({ set: { city: 'Oslo' } }))).toEqual({ city: 'Oslo' })
  })

  it('leaves other languages out of a plain text', () => {
    const fields = { caption: readingOf([['xmp', { 'x-default': 'Words', fr: 'Mots' }]]) }
    expect(planAssignments(fields, ask({ set: { caption: 'Words' } }))).toEqual({})
    expect(planAssignments(fields, ask({ set: { caption: { fr: 'Paroles' } } }))).toEqual({
      caption: { fr: 'Paroles' }
    })
  })

  it.each<[string, Partial<AskedValues>]>([
    ['a list for a text field', { set: { city: ['Oslo', 'Bergen'] } }],
    ['languages for a field without them', { set: { city: { fr: 'Oslo' } } }],
    ['languages for a list', { set: { keywords: { fr: 'glace' } } }],
    ['an item added to a text', { add: { city: ['Oslo'] } }]
  ])('%s is refused', (_, asked) => {
    expect(() => planAssignments(held, ask(asked))).toThrow(expect.objectContaining({ code: 'bad-input' }))
  })

  it.each<[string, 'keep' | 'drop', Partial<AskedValues>, object]>([
    ['kept as it is set', 'keep', { set: { keywords: ['b', 'a', 'b'] } }, { keywords: ['b', 'a', 'b'] }],
    ['kept when another is added', 'keep', { add: { keywords: ['c', 'a'] } }, { keywords: ['a', 'b', 'a', 'c'] }],
    ['taken out with the other', 'keep', { remove: { keywords: ['a'] } }, { keywords: ['b'] }],
    ['dropped where it stands later', 'drop', { set: { keywords: ['b', 'a', 'b'] } }, { keywords: ['b', 'a'] }],
    ['dropped when another is added', 'drop', { add: { keywords: ['c'] } }, { keywords: ['a', 'b', 'c'] }],
    ['left alone where the list is not edited', 'drop', { set: { city: 'Bergen' } }, { city: 'Bergen' }]
  ])('an item that stands twice in a list is %s (%s)', (_, listDuplicates, asked, expected) => {
    const fields = readingsOf({ city: 'Oslo', keywords: ['a', 'b', 'a'] })
    expect(planAssignments(fields, ask(asked), listDuplicates)).toEqual(expected)
  })

  it('asks for nothing more once it is written', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 4 })
    fc.assert(
      fc.property(texts, texts, texts, (start, add, remove) => {
        const asked = ask({ add: { keywords: add }, remove: { keywords: remove } })
        const unique = [...new Set(start)]
        const first = planAssignments(unique.length === 0 ? {} : readingsOf({ keywords: unique }), asked)
        const written = first.keywords === undefined ? unique : (first.keywords ?? [])
        const again = Array.isArray(written) && written.length > 0 ? readingsOf({ keywords: [...written] }) : {}
        expect(planAssignments(again, asked)).toEqual({})
      })
    )
  })
})

describe('reconciling copies', () => {
  it('takes only the asked fields whose copies disagree, with their desk value', () => {
    const fields = {
      city: readingOf([
        ['xmp', 'Oslo'],
        ['iim', 'Olso']
      ]),
      headline: readingOf([
        ['xmp', 'A'],
        ['iim', 'B']
      ]),
      state: readingOf([
        ['xmp', 'Viken'],
        ['iim', 'Viken']
      ])
    }
    expect(planReconciliation(fields, ['city', 'state', 'country'])).toEqual({ city: 'Oslo' })
  })
})
