import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blameText } from '../../../shared/caption/blame-text.ts'

const versions = (...texts: readonly (string | { readonly back: string })[]) =>
  texts.map((one, index) => ({
    revision: index + 1,
    text: typeof one === 'string' ? one : one.back,
    revived: typeof one !== 'string'
  }))

describe('the blame of a text', () => {
  test.each([
    [
      'a word that was corrected',
      versions('Ann of Oslo smiles', 'Ann of Bergen smiles'),
      ['1:Ann of ', '2:Bergen', '1: smiles']
    ],
    ['words put in and taken out', versions('Ann smiles', 'Ann Roe smiles', 'Roe smiles'), ['2:Roe ', '1:smiles']],
    ['a text that was given back', versions('In Oslo', 'In Bergen', { back: 'In Oslo' }), ['1:In Oslo']],
    ['a text that was written again by hand', versions('In Oslo', 'In Bergen', 'In Oslo'), ['1:In ', '3:Oslo']],
    [
      'a merge that never was before',
      versions('In Oslo', 'In Bergen', { back: 'In Bergen now' }),
      ['1:In ', '2:Bergen', '3: now']
    ],
    ['a text that was empty first', versions('', '', 'Words'), ['3:Words']],
    ['a text that was cleared', versions('Words', ''), []]
  ])('tells of %s', (_what, chain, stretches) => {
    expect(blameText(chain).map(({ text, revision }) => `${revision}:${text}`)).toEqual(stretches)
  })

  const word = fc.constantFrom('Oslo', 'Bergen', 'mayor', 'opens', '4', ',', 'é', '北京')
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
  const chains = fc.array(fc.record({ text, revived: fc.boolean() }), { minLength: 1, maxLength: 8 })

  test('is the text itself when joined, whatever was done to it, and names only versions there are', () => {
    fc.assert(
      fc.property(chains, (given) => {
        const chain = given.map((one, index) => ({ ...one, revision: index + 1 }))
        const stretches = blameText(chain)
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(chain.at(-1)?.text)
        for (const { revision } of stretches) expect(revision).toBeLessThanOrEqual(chain.length)
      })
    )
  })

  test('leaves a word with the first version where later ones only put others around it', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (added) => {
        const texts = added.map((_, index) => {
          const around = added.slice(0, index + 1)
          return [...around.toReversed(), 'KEPT', ...around].join(' ')
        })
        const stretch = blameText(versions(...texts)).find((one) => one.text.includes('KEPT'))
        expect(stretch?.revision).toBe(1)
      })
    )
  })
})
