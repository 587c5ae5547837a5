import { describe, expect, test } from 'vitest'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import type { KnownNotice } from './read-notice-lines.ts'
import { readKnownNotices } from './read-notice-lines.ts'

const duties: Readonly<Record<string, string>> = {
  remove: 'remove-online',
  remove_social: 'remove-social',
  remove_from_archives: 'remove-archive',
  disable_access: 'disable-access',
  stop_using: 'stop-using',
  no_further_use: 'stop-using',
  notify_third_parties: 'tell-third-parties'
}

const notices = readKnownNotices()

const namesOf = (obligations: KnownNotice['expected']['obligations']): readonly string[] =>
  (obligations ?? []).map((duty) => duties[duty] ?? duty).sort()

/** "7/7": how many of the facts the file states, or leaves out, are read just so. */
function countExact({ text, expected, ...stated }: KnownNotice): string {
  const parsed = parseNotice(text)
  const exact = [
    parsed.kind === stated.kind,
    parsed.agency === stated.agency,
    parsed.language === stated.language,
    parsed.truncated === stated.truncated,
    parsed.byline === expected.photographer,
    JSON.stringify(parsed.pairs) === JSON.stringify(expected.replacements ?? []),
    JSON.stringify([...parsed.duties].sort()) === JSON.stringify(namesOf(expected.obligations))
  ]
  return `${exact.filter(Boolean).length}/${exact.length}`
}

function tellRow(notice: KnownNotice): string {
  const { id, text } = notice
  const { kind, agency, byline, pairs, pictureIds, duties: told, unknown } = parseNotice(text)
  const values = pairs.map(({ correct, wrong }) => `[${correct}] for [${wrong}]`).join(' ')
  const ids =
    pictureIds.length === 0 ? '' : `${pictureIds[0]}${pictureIds.length > 1 ? ` +${pictureIds.length - 1}` : ''}`
  const facts = [byline, values, ids, told.join(' '), unknown.length === 0 ? '' : `unknown: ${unknown.join(', ')}`]
  return `${id.padEnd(34)} ${countExact(notice)} ${kind.padEnd(12)} ${(agency ?? '').padEnd(13)} ${facts.filter((fact) => fact).join(' · ')}`
}

// With nothing to read the table would pass empty, so it is skipped by name instead.
describe.skipIf(notices.length === 0)('the published notices (../shared/notices/known.jsonl)', () => {
  test('are listed with all that is read from them', () => {
    console.log(notices.map(tellRow).join('\n'))
    expect(notices.length).toBeGreaterThan(15)
  })

  test.each(notices)(
    '$id gives every stated fact and none besides',
    ({ text, kind, agency, language, truncated, expected }) => {
      const parsed = parseNotice(text)
      expect({
        kind: parsed.kind,
        agency: parsed.agency,
        language: parsed.language,
        truncated: parsed.truncated
      }).toEqual({
        kind,
        agency,
        language,
        truncated
      })
      expect(parsed.byline).toBe(expected.photographer)
      expect(parsed.pairs).toEqual(expected.replacements ?? [])
      expect(parsed.valuesKnown).toBe(expected.replacements !== null)
      expect([...parsed.duties].sort()).toEqual(namesOf(expected.obligations))
    }
  )

  test.each(notices)('$id has spans that point at what was read', ({ text }) => {
    const parsed = parseNotice(text)
    for (const { what, start, end, pair } of parsed.spans) {
      const words = text.slice(start, end)
      if (what === 'correct') expect(words).toBe(parsed.pairs[pair ?? -1]?.correct)
      if (what === 'wrong') expect(words).toBe(parsed.pairs[pair ?? -1]?.wrong)
      if (what === 'byline') expect(words).toBe(parsed.byline)
      if (what === 'reason') expect(words).toBe(parsed.reason)
    }
  })
})
