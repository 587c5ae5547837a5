import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../../../main/catalog/fold-text.ts'
import { findNameForms } from '../../../../shared/notice/name-forms/find-name-forms.ts'
import { listNameRuns } from '../../../../shared/notice/name-forms/list-name-runs.ts'

const list = (text: string, wrong: string, correct = 'Xyz') =>
  findNameForms(text, { correct, wrong }).map(({ form, found }) => `${form} ${found}`)

const person = 'Alexander Lavrentiev'

const cases: readonly (readonly [text: string, wrong: string, found: readonly string[], correct?: string])[] = [
  ['in Burqa, near Burqa.', 'Burqa', ['exact Burqa', 'exact Burqa']],
  ['burqas, Burqaville, xBurqa', 'Burqa', []],
  ['BURQA or burqa', 'Burqa', ['case BURQA', 'case burqa']],
  ['Zoë, ZOE', 'Zoé', ['accents Zoë', 'accents ZOE']],
  ['Zoe\u0301 O\u2019Hare', 'Zoé', ['unicode Zoe\u0301']],
  ['Zoe\u0301 O\u2019Hare', "O'Hare", ['unicode O\u2019Hare']],
  ['Ｂｕｒｑａ and ﬁlm', 'Burqa', ['unicode Ｂｕｒｑａ']],
  ['the ﬁlm', 'film', ['unicode ﬁlm']],
  ['die Straße', 'Strasse', ['case Straße']],
  ['Burqa’s mayor', 'Burqa', ['possessive Burqa']],
  ['Rogers’ bat', 'Rogers', ['possessive Rogers']],
  ['Burqa-based', 'Burqa', ['compound Burqa']],
  ['Saint Denis, Saint- Denis', 'Saint-Denis', ['hyphenation Saint Denis', 'hyphenation Saint- Denis']],
  ['Saint-Denis', 'Saint Denis', ['hyphenation Saint-Denis']],
  ['Lavren-\ntiev and Lav\u00adrentiev', 'Lavrentiev', ['hyphenation Lavren-\ntiev', 'hyphenation Lav\u00adrentiev']],
  ['中國最後領導人習近平', '領導人', ['exact 領導人']],
  [
    'A. Lavrentiev, A.Lavrentiev and A Lavrentiev',
    person,
    ['initials A. Lavrentiev', 'initials A.Lavrentiev', 'initials A Lavrentiev']
  ],
  ['LAVRENTIEV, A. and Lavrentiev A.', person, ['initials LAVRENTIEV, A.', 'initials Lavrentiev A.']],
  ['with a Lavrentiev aide; B. Lavrentiev; M.A. Lavrentiev', person, ['initials A. Lavrentiev']],
  ['LAVRENTIEV Alexander', person, ['name-order LAVRENTIEV Alexander']],
  ['Lavrentiev, Alexander', person, ['name-order Lavrentiev, Alexander']],
  ['Alexander Lavrentiev', 'LAVRENTIEV Alexander', ['name-order Alexander Lavrentiev']],
  ['Lavrentiev alone, Alexander alone', person, []],
  ['U. von der Leyen', 'Ursula von der Leyen', ['initials U. von der Leyen']],
  ['J.-P. Sartre, JP Sartre', 'Jean-Paul Sartre', ['initials J.-P. Sartre', 'initials JP Sartre']],
  ['John F. Kennedy', 'John Fitzgerald Kennedy', ['initials John F. Kennedy']],
  ['Burqin', 'Burq', [], 'Burqin'],
  ['Port Verrin and Verrin', 'Verrin', ['exact Verrin'], 'Port Verrin'],
  ['Hrafnagljúfur, Hrafnagljufur', 'Hrafnagljufur', ['exact Hrafnagljufur'], 'Hrafnagljúfur'],
  ['A. Lavrentiev', person, [], 'Aleksandr Lavrentiev'],
  ['A. Lavrentiev, A. Lavrentyev', person, ['initials A. Lavrentiev'], 'Alexander Lavrentyev'],
  ['Mette Sørensen, SORENSEN Mette', 'Mette Sorensen', ['accents Mette Sørensen', 'name-order SORENSEN Mette']],
  ['in Łódź, Ðakovo and Đakovo', 'Lodz', ['accents Łódź']],
  ['Đakovo', 'Dakovo', ['accents Đakovo']],
  ['Ærøskøbing and Ǽrøskøbing', 'Aeroskobing', ['accents Ærøskøbing', 'accents Ǽrøskøbing']],
  ['Aeroskobing', 'Ærøskøbing', ['accents Aeroskobing']],
  ['Færgen', 'Fa', []],
  ['SØRENSEN, SORENSEN', 'Sorensen', ['case SORENSEN'], 'Sørensen'],
  ['anything', '', []]
]

describe('the wrong value in all its forms', () => {
  it.each(cases.map(([text, wrong, found, correct]) => ({ text, wrong, found, correct })))(
    '$text holds $wrong as $found',
    ({ text, wrong, found, correct }) => {
      expect(list(text, wrong, correct)).toEqual(found)
    }
  )

  it('gives each place as it stands in the text', () => {
    const text = 'ﬁrst Ｂｕｒｑａ'
    expect(findNameForms(text, { correct: '', wrong: 'Burqa' })).toMatchObject([{ start: 5, end: 10 }])
  })

  it('is never missed by what the index is asked for', () => {
    const word = fc.stringMatching(/^[A-ZÉŽŁ][a-zéüß]{0,7}$/)
    const value = fc.array(word, { minLength: 1, maxLength: 4 })
    const divider = fc.constantFrom(' ', '-', ' - ', '- ', '\n', '')
    const shape = fc.constantFrom<(words: readonly string[], between: string, cut: number) => string>(
      (words, between) => words.join(between),
      (words) => words.join(' ').toUpperCase(),
      (words) => words.join(' ').normalize('NFD'),
      (words) => [words.at(-1), words.slice(0, -1).join(' ')].join(', '),
      (words) => `${words.at(0)?.charAt(0)}. ${words.at(-1)}`,
      (words) => `${words.at(-1)} ${words.at(0)?.charAt(0)}`,
      (words, _, cut) => words.join(' ').replace(new RegExp(`^(.{${cut}})`, 'u'), '$1-\n')
    )
    fc.assert(
      fc.property(value, divider, shape, fc.integer({ min: 1, max: 9 }), (words, between, write, cut) => {
        const wrong = words.join(' ')
        const text = `Seen ${write(words, between, cut)} today`
        if (findNameForms(text, { correct: 'Qqq', wrong }).length === 0) return
        const held = foldText(text)
        for (const group of listNameRuns(wrong))
          expect(
            group.some((run) => held.includes(foldText(run))),
            `${group} in ${held}`
          ).toBe(true)
      }),
      { numRuns: 1000, examples: [[['Łü', 'A'], ' ', (words) => words.join(' ').replace('ü', '-\nü'), 1]] }
    )
  })

  it('is looked for in no more than linear time', () => {
    const wrong = 'Jean-Paul Maria Sartre'
    const hostile = ['J. ', 'jean- ', 'j', '- ', 'Sartre, ', ' - '].map((part) => part.repeat(100_000 / part.length))
    for (const text of hostile) {
      const start = performance.now()
      findNameForms(text, { correct: 'X', wrong })
      expect(performance.now() - start, text.slice(0, 10)).toBeLessThan(500)
    }
  })
})
