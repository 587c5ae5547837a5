import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import { dutyOrder } from '../../../shared/notice/reply/duty-order.ts'
import type { OwnNotice, ReplyLanguage, ReplyStyle } from '../../../shared/notice/reply/reply-facts.ts'
import { writeOwnNotice } from '../../../shared/notice/reply/write-own-notice.ts'

const styles: readonly ReplyStyle[] = ['afp', 'ap', 'plain']
const languages: readonly ReplyLanguage[] = ['en', 'fr', 'es', 'de']
const kinds: readonly OwnNotice['kind'][] = ['correction', 'kill', 'reinstatement']
const all = languages.flatMap((language) => styles.flatMap((style) => kinds.map((kind) => ({ language, style, kind }))))

const base: OwnNotice = {
  desk: 'Osk Pictures',
  kind: 'correction',
  pictureIds: ['000_11A22BC', '000_11A22BD'],
  byline: 'Marek DOLNY',
  pairs: [
    { correct: 'Port Verrin', wrong: 'Port Verran' },
    { correct: 'Ilse Holm (R)', wrong: 'Greta Lind' }
  ],
  reason: 'The village was mixed up with another.',
  duties: ['remove-online', 'replace', 'tell-third-parties']
}
const pairsOf = (notice: OwnNotice) => (notice.kind === 'correction' ? notice.pairs : [])

/** What the parser must give back of a notice. */
const factsOf = (notice: OwnNotice, style: ReplyStyle, language: ReplyLanguage) => ({
  kind: notice.kind,
  agency: notice.desk,
  language,
  byline: notice.byline,
  pairs: pairsOf(notice),
  order: pairsOf(notice).length === 0 ? null : style === 'ap' ? 'wrong-first' : 'correct-first',
  pictureIds: notice.pictureIds,
  reason: notice.reason,
  duties: dutyOrder.filter((duty) => notice.duties.includes(duty)),
  truncated: false,
  readersText: ''
})

// Words and marks that agencies' texts are made of, so that values often look like the notice around them.
const pieces = [
  '[',
  ']',
  '“',
  '”',
  '"',
  '«',
  '»',
  "'",
  '(',
  ')',
  '(R)',
  ',',
  '.',
  ';',
  ':',
  '-',
  '|',
  '>',
  '\\',
  '{correct}'
]
const words = [
  'Verrin',
  'by',
  'instead of',
  'statt',
  'au lieu de',
  'and',
  'Please',
  'kill',
  '北京市',
  'שלום',
  'مرحبا',
  'Łódź',
  'e\u0301',
  '😀',
  ''
]
const value = fc.oneof(
  fc.array(fc.constantFrom(...pieces, ...words, ' ', '  '), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[\n\r\u0085\u2028\u2029]/g, ' '))
)
const written = value.filter((text) => text.trim() !== '')
const notices = fc.record({
  desk: fc.oneof(fc.constantFrom('Osk Pictures', 'AFP', 'El País de Osk', 'Getty Inc.'), written),
  kind: fc.constantFrom(...kinds),
  pictureIds: fc.uniqueArray(fc.oneof(fc.constantFrom('000_11A22BC', 'VERR101', 'IMG_2.JPG', '_DSC77'), written), {
    maxLength: 4
  }),
  byline: fc.option(fc.oneof(fc.constantFrom('Marek DOLNY', 'Ana de la Cruz', 'J.-P. O’Hare'), written)),
  pairs: fc.array(fc.record({ correct: value, wrong: value }), { maxLength: 3 }),
  reason: fc.option(fc.oneof(fc.constantFrom('The scene was staged.', 'an editorial issue'), written)),
  duties: fc.subarray([...dutyOrder])
})

describe('the desk’s own notice', () => {
  test.each(all)('in $language, $style style, is read back: $kind', ({ language, style, kind }) => {
    const notice = { ...base, kind }
    const { text } = writeOwnNotice({ notice, style, language })
    expect(parseNotice(text)).toMatchObject(factsOf(notice, style, language))
  })

  test.each(languages)('in %s is read back whatever its values are', (language) => {
    fc.assert(
      fc.property(notices, fc.constantFrom(...styles), (notice, style) => {
        const { text, subject } = writeOwnNotice({ notice, style, language })
        expect(parseNotice(text)).toMatchObject(factsOf(notice, style, language))
        expect(subject).not.toMatch(/[\p{Cc}\p{Zl}]/u)
      }),
      { numRuns: 500, seed: 20_261_122 }
    )
  })

  // Every language and style once, each kind several times: their openings share their parts.
  const some = all.filter(({ kind }, index) => kind === kinds[Math.floor(index / 3) % 3])
  test.each(some)(
    'in $language, $style style, cut anywhere claims nothing else: $kind',
    ({ language, style, kind }) => {
      const { text } = writeOwnNotice({ notice: { ...base, kind }, style, language })
      const whole = parseNotice(text)
      for (let length = 0; length < text.length; length += 1) {
        const cut = parseNotice(text.slice(0, length))
        expect(whole.pairs, String(length)).toEqual(expect.arrayContaining([...cut.pairs]))
        expect(whole.duties).toEqual(expect.arrayContaining([...cut.duties]))
        expect([null, whole.byline]).toContain(cut.byline)
        expect([null, whole.reason]).toContain(cut.reason)
        expect(['none', kind]).toContain(cut.kind)
      }
    }
  )

  test('is read in a mail that was wrapped and quoted', () => {
    const { text } = writeOwnNotice({ notice: base, style: 'afp', language: 'fr' })
    const mail = `Bonjour,\n\n> ${text.replace(/ (?=au lieu|dans|Veuillez|Verr)/g, '\n> ')}\n\nMerci`
    expect(parseNotice(mail)).toMatchObject({
      pairs: base.pairs,
      duties: ['remove-online', 'replace', 'tell-third-parties']
    })
  })

  // Each once got lost on the way.
  test.each(['[ x]', '[a] [b', '[[ ]]', ']', ' a ', '“', 'x” and [y'])('carries the value %j', (text) => {
    const notice: OwnNotice = { ...base, pairs: [{ correct: text, wrong: `${text}!` }] }
    expect(parseNotice(writeOwnNotice({ notice, style: 'afp', language: 'en' }).text).pairs).toEqual(notice.pairs)
  })

  test.each(['Jo has been corrected by Ann', 'Jo from its systems. Dale', 'photo 12 by Jo'])(
    'carries the name %j',
    (byline) => {
      for (const style of styles) {
        for (const kind of kinds) {
          const { text } = writeOwnNotice({ notice: { ...base, kind, byline }, style, language: 'en' })
          expect(parseNotice(text), text).toMatchObject({
            kind,
            byline,
            agency: base.desk,
            pictureIds: base.pictureIds
          })
        }
      }
    }
  )

  test('brackets names that look like the notice and leaves plain ones alone', () => {
    const { text } = writeOwnNotice({
      notice: { ...base, byline: 'A [B', pairs: [{ correct: 'a]b', wrong: '“a]b' }] },
      style: 'plain',
      language: 'en'
    })
    expect(text).toContain('CORRECTION from Osk Pictures\n\nPictures: 000_11A22BC, 000_11A22BD\nPhotographer: “A [B”\n')
    expect(text).toContain('Please read “a]b” instead of [[ “a]b ]].')
  })
})
