import { describe, expect, it } from 'vitest'
import { listForms } from '../../../shared/spelling/list-forms.ts'
import { listWords } from '../../../shared/spelling/list-words.ts'
import type { SpellingLanguage } from '../../../shared/spelling/spelling-language.ts'

const partsOf = (text: string, delimiter?: string) =>
  listWords(text, delimiter).flatMap(({ parts }) => parts.map((part) => part.written))

describe('the words of a caption that have a spelling', () => {
  it.each([
    ['words, whatever stands around them', '“Stop!” she (loudly) said…', ['Stop', 'she', 'loudly', 'said']],
    [
      'a word on each side of a stop or colon without a space',
      'At noon.The Photo:Agence',
      ['At', 'noon', 'The', 'Photo', 'Agence']
    ],
    ['the parts of words with hyphens', 'the vice‑president, 22-year-old', ['the', 'vice', 'president', 'year', 'old']],
    ['no numbers and no words with digits', 'June 4th 1,200 B2B 3.14 COVID-19', ['June']],
    [
      'no capitals of six letters or fewer, with what is joined to them',
      'NATO UNESCO l’AFP UN’s MPs U.S. WASHINGTON',
      ['WASHINGTON']
    ],
    [
      'no addresses',
      'see https://a.example/Pq?x=Yz www.example.com apimages.com/Foo desk@osk.example now',
      ['see', 'now']
    ],
    ['no handles, hashtags and file names', '(@someBody) #SomeTag Harbour.jpeg a_b_longname foo.', ['foo']],
    ['no picture ids', '000_34L82NW TOK801 RC2ABCDEFGHI stays', ['stays']],
    ['no codes and variables', '=ars#2= in {city} on {date:d MMMM} = not =', ['in', 'on', 'not']],
    ['no words of other scripts', 'Burqin العربية 日本 Москва', ['Burqin']],
    ['no single letters', 'a l’ à b Sept', ['Sept']],
    ['words with letters nobody sees in them', 'Regie\u00adrung cafe\u0301', ['Regie\u00adrung', 'cafe\u0301']]
  ])('are %s', (_, text, expected) => {
    expect(partsOf(text)).toEqual(expected)
  })

  it('know the desk’s own sign around codes', () => {
    expect(partsOf('\\ars\\ and =word=', '\\')).toEqual(['and', 'word'])
  })

  it('stand where they say, in UTF-16 units, also after signs of two', () => {
    const text = '👩🏽‍🚒 Élodie’s arc-en-ciel: cafe\u0301'
    for (const word of listWords(text))
      for (const one of [word, ...word.parts]) expect(text.slice(one.start, one.end)).toBe(one.written)
    expect(listWords(text).map(({ written }) => written)).toEqual(['Élodie’s', 'arc-en-ciel', 'cafe\u0301'])
  })

  it('are found in a long hostile text at once', () => {
    const begun = performance.now()
    for (const unit of ['a-', '=', '{a:', 'a.', "l'", '(((', 'x@', 'ab=']) listWords(unit.repeat(50_000))
    expect(performance.now() - begun).toBeLessThan(5_000)
  })
})

describe('the forms a word is looked for in', () => {
  it.each<[string, SpellingLanguage, string[]]>([
    ['l’Élysée', 'fr', ["l'Élysée", 'Élysée']],
    ['Lorsqu’Abdrakhmanov', 'fr', ["Lorsqu'Abdrakhmanov", 'Abdrakhmanov']],
    ['Maswadeh’s', 'en', ["Maswadeh's", 'Maswadeh']],
    ['don’t', 'en', ["don't"]],
    ['cafe\u0301', 'en', ['café']],
    ['Regie\u00adrung', 'de', ['Regierung']],
    ['ﬁre', 'en', ['fire']]
  ])('of %s (%s) are %j', (written, language, expected) => {
    const forms = listForms({ start: 3, end: 3 + written.length, written }, language)
    expect(forms.map(({ folded }) => folded)).toEqual(expected)
    for (const { start, end, written: part } of forms) expect(written.slice(start - 3, end - 3)).toBe(part)
  })
})
