import { describe, expect, test } from 'vitest'
import { findVocabulary, isInVocabulary, toVocabularyCode } from '../../../shared/fields/find-vocabulary.ts'
import type { VocabularyName } from '../../../shared/fields/vocabulary-name.ts'

const capture = 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture'

describe('code lists', () => {
  test.each<[VocabularyName, string, boolean]>([
    ['country', 'FRA', true],
    ['country', 'KAZ', true],
    ['country', 'XEN', true],
    ['country', 'SUN', true],
    ['country', 'XQA', true],
    ['country', 'XQ1', false],
    ['country', 'fra', false],
    ['country', 'FR', false],
    ['country', 'QQQ', false],
    ['scene', '011900', true],
    ['scene', '012500', false],
    ['scene', '11900', false],
    ['subject', '15054000', true],
    ['subject', '18000000', false],
    ['subject', '1505400', false],
    ['urgency', '4', true],
    ['urgency', '12', false],
    ['action-advised', '01', true],
    ['action-advised', '1', false],
    ['digital-source-type', capture, true],
    ['digital-source-type', 'digitalCapture', false],
    ['data-mining', 'DMI-PROHIBITED-AIMLTRAINING', true],
    ['data-mining', 'DMI-MAYBE', false],
    ['model-release', 'MR-NAP', true],
    ['property-release', 'MR-NAP', false],
    ['minor-model-age', 'AG-A15', true],
    ['minor-model-age', 'AG-A14', false],
    ['object-cycle', 'p', true],
    ['image-orientation', 'Portrait', false],
    ['region-shape', 'polygon', true]
  ])('%s: is %s of it? %s', (name, code, holds) => {
    expect(isInVocabulary(name, code)).toBe(holds)
  })

  test.each<[VocabularyName, string, string]>([
    ['digital-source-type', 'digitalCapture', capture],
    ['digital-source-type', capture, capture],
    ['digital-source-type', 'no such thing', 'no such thing'],
    ['data-mining', 'http://ns.useplus.org/ldf/vocab/DMI-ALLOWED', 'DMI-ALLOWED'],
    ['scene', 'http://cv.iptc.org/newscodes/scene/011900', '011900'],
    ['country', 'FRA', 'FRA']
  ])('%s: %s is stored as %s', (name, given, stored) => {
    expect(toVocabularyCode(name, given)).toBe(stored)
  })

  test('have each code once, and say what a value must be', () => {
    for (const name of ['country', 'scene', 'digital-source-type', 'minor-model-age', 'data-mining'] as const) {
      const { terms, rule } = findVocabulary(name)
      expect(new Set(terms.map(({ code }) => code)).size).toBe(terms.length)
      expect(rule).toMatch(/^(?:is|holds) /)
    }
  })
})
