import { describe, expect, test } from 'vitest'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import { formatMoment } from '../../../shared/notice/reply/format-moment.ts'
import type { ReplyFacts, ReplyLanguage, ReplyStyle } from '../../../shared/notice/reply/reply-facts.ts'
import { writeForward } from '../../../shared/notice/reply/write-forward.ts'
import { writeReply } from '../../../shared/notice/reply/write-reply.ts'

const notice =
  'Nets. / AFP PHOTO / Marek DOLNY / The erroneous mention[s] appearing in the metadata of this photo by Marek DOLNY has been modified in AFP systems in the following manner: [Verrin] instead of [Verran]. Please immediately remove the erroneous mention[s] from all your online services.'
const facts: ReplyFacts = {
  desk: 'Osk Pictures',
  recipient: null,
  notice: {
    agency: 'AFP',
    kind: 'correction',
    subject: 'OSK-HARBOUR\r\nBcc: all@example.org',
    receivedAt: '2026-11-22T14:05:00Z',
    byline: 'Marek DOLNY',
    pictureIds: ['000_11A22BC'],
    pairs: [
      { correct: 'Verrin', wrong: 'Verran' },
      { correct: '', wrong: 'illegal' },
      { correct: 'مرحبا', wrong: '' }
    ],
    reason: null,
    text: notice
  },
  duties: [
    { duty: 'remove-online', state: 'done', by: 'Anna Berg', at: '2026-11-22T14:31:00Z' },
    { duty: 'tell-third-parties', state: 'open', by: null, at: null }
  ],
  photos: ['OSK_0001.jpg']
}
const styles: readonly ReplyStyle[] = ['afp', 'ap', 'plain']
const languages: readonly ReplyLanguage[] = ['en', 'fr', 'es', 'de']
const all = languages.flatMap((language) => styles.map((style) => ({ language, style })))
const closed: ReplyFacts = { ...facts, duties: facts.duties.map((duty) => ({ ...duty, state: 'done' })) }

describe.each(all)('a message in $language, $style style', ({ language, style }) => {
  test('to the agency says what was done, when, by whom and on which photo', () => {
    const { subject, text } = writeReply({ facts, style, language })
    for (const fact of [
      '000_11A22BC',
      'Marek DOLNY',
      'Verrin',
      'Verran',
      'Anna Berg',
      '2026',
      '14:31 UTC',
      'OSK_0001.jpg'
    ]) {
      expect(text).toContain(fact)
    }
    expect(text).not.toMatch(/[{}]|null|undefined|\n{3}/)
    expect(subject).not.toMatch(/[\r\n]/)
  })

  test('to the agency claims that all is done only when nothing is open', () => {
    const [open, done] = [facts, closed].map((one) => writeReply({ facts: one, style, language }))
    expect(open?.subject).not.toBe(done?.subject)
    expect(open?.text.split('\n\n')[style === 'ap' ? 0 : 1]).not.toBe(done?.text.split('\n\n')[style === 'ap' ? 0 : 1])
  })

  test('to a client passes on the correction and the duties, with the notice as it came', () => {
    const { text } = writeForward({ facts: { ...facts, recipient: 'Zoë Voss' }, style, language })
    expect(text).toContain(notice)
    expect(text.includes('Zoë Voss')).toBe(style !== 'ap')
    expect(text).not.toMatch(/[{}]|null|undefined|\n{3}/)
    expect(parseNotice(text)).toMatchObject({ agency: 'AFP', pairs: [{ correct: 'Verrin', wrong: 'Verran' }] })
  })

  test('about a kill speaks of the picture, not of a version', () => {
    const kill: ReplyFacts = { ...facts, notice: { ...facts.notice, kind: 'kill', pairs: [] } }
    const versions = { en: 'wrong version', fr: 'version erronée', es: 'versión errónea', de: 'falsche Fassung' }
    expect(writeForward({ facts, style, language }).text).toContain(versions[language])
    expect(writeForward({ facts: kill, style, language }).text).not.toContain(versions[language])
  })
})

test('right-to-left values do not turn the sentence around them', () => {
  expect(writeReply({ facts, style: 'plain', language: 'en' }).text).toContain('“\u2068مرحبا\u2069” has been added.')
})

test.each([
  ['2026-11-22T14:05:00Z', 'en-GB', '22 November 2026 at 14:05 UTC'],
  ['2026-11-22T14:05:00+02:00', 'de-DE', '22. November 2026 um 12:05 UTC'],
  ['yesterday at noon', 'en-GB', 'yesterday at noon']
])('the moment %s reads in %s as %s', (moment, locale, words) => {
  expect(formatMoment(moment, locale)).toBe(words)
})
