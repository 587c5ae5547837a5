import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { gatherPlace } from '../../../shared/lists/gather-place.ts'
import { gatherWords } from '../../../shared/lists/gather-words.ts'
import { parseTermFile } from '../../../shared/lists/parse-term-file.ts'
import type { Term } from '../../../shared/lists/term.ts'
import { placeTerms } from '../../../shared/lists/term-tree.ts'
import { writeTermFile } from '../../../shared/lists/write-term-file.ts'

// As Photo Mechanic's own vocabularies are written: tabs, synonyms in braces below their term, headings in brackets.
const animals = `\ufeff[ANIMALS]\r
	animal\r
		{animals}\r
		{fauna}\r
		reptile\r
			tortoise\r
				{testudinidae}\r
				texas tortoise\r
		mammal\r
[PLACES]\r
`
const places = '[Europe]\n\tFrance\n\t\tÎle-de-France\n\t\t\tParis\n\t\t\t\tÉlysée Palace\n\tMonaco\n\t\tMonte Carlo\n'

const tell = ({ depth, name, synonyms, heading }: Term): string =>
  `${depth}${heading ? '#' : ' '}${name}${synonyms.length > 0 ? ` = ${synonyms.join(', ')}` : ''}`

describe('a list file', () => {
  it.each<[string, string, string[], number[]]>([
    [
      'of Photo Mechanic gives the tree with its synonyms and headings',
      animals,
      [
        '0#ANIMALS',
        '1 animal = animals, fauna',
        '2 reptile',
        '3 tortoise = testudinidae',
        '4 texas tortoise',
        '2 mammal',
        '0#PLACES'
      ],
      []
    ],
    [
      'indented by blanks is a tree too, however wide',
      'sport\n  football\n     goal\n  tennis\n',
      ['0 sport', '1 football', '2 goal', '1 tennis'],
      []
    ],
    [
      'without any indent is a flat list',
      'Ana Lindqvist\n\nعلي حسن\n北京\n',
      ['0 Ana Lindqvist', '0 علي حسن', '0 北京'],
      []
    ],
    ['that skips a level goes one deeper', 'a\n\t\t\tb\n\t\tc\n', ['0 a', '1 b', '1 c'], []],
    ['names the lines that say nothing', '{lost}\na\n\t{}\n[]\n', ['0 a'], [1, 3, 4]]
  ])('%s', (_, text, lines, badLines) => {
    const read = parseTermFile(text)
    expect({ lines: read.terms.map(tell), badLines: read.badLines }).toEqual({ lines, badLines })
  })

  test('that was written reads back as the same list', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} .’-]{0,12}$/u).filter((text) => text === text.trim())
    const terms = fc
      .array(
        fc.record({
          depth: fc.nat(5),
          name: word,
          synonyms: fc.uniqueArray(word, { maxLength: 2 }),
          heading: fc.boolean()
        }),
        {
          minLength: 1,
          maxLength: 20
        }
      )
      .map((lines) => {
        let most = 0
        return lines.map((line) => {
          const depth = Math.min(line.depth, most)
          most = depth + 1
          return { ...line, depth, synonyms: line.synonyms.filter((synonym) => synonym !== line.name) }
        })
      })
    fc.assert(
      fc.property(terms, (list) => {
        expect(parseTermFile(writeTermFile(list))).toEqual({ terms: list, badLines: [] })
      }),
      { numRuns: 60 }
    )
  })
})

describe('a chosen term', () => {
  const placed = placeTerms(parseTermFile(animals).terms)
  it.each([
    [{ broader: false, synonyms: false }, ['texas tortoise']],
    [{ broader: true, synonyms: false }, ['texas tortoise', 'tortoise', 'reptile', 'animal']],
    [
      { broader: true, synonyms: true },
      ['texas tortoise', 'tortoise', 'testudinidae', 'reptile', 'animal', 'animals', 'fauna']
    ]
  ])('brings with %j: %j', (rules, words) => {
    expect(gatherWords(placed, 4, rules)).toEqual(words)
  })

  it('is nothing where it is a heading', () => {
    expect(gatherWords(placed, 0, { broader: true, synonyms: true })).toEqual([])
  })

  it('of places fills the fields its depth is of', () => {
    const terms = placeTerms(parseTermFile(places).terms)
    const at = (name: string) =>
      gatherPlace(
        terms,
        terms.findIndex((term) => term.name === name)
      )
    expect([at('Europe'), at('France'), at('Paris'), at('Élysée Palace'), at('Monte Carlo')]).toEqual([
      {},
      { country: 'France' },
      { country: 'France', state: 'Île-de-France', city: 'Paris' },
      { country: 'France', state: 'Île-de-France', city: 'Paris', sublocation: 'Élysée Palace' },
      { country: 'Monaco', city: 'Monte Carlo' }
    ])
  })
})
