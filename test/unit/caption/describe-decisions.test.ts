import { expect, test } from 'vitest'
import { describeDecisions } from '../../../shared/caption/describe-decisions.ts'
import type { WriteDecisions } from '../../../shared/contract/write-decisions.ts'

test.each<[string, WriteDecisions, readonly string[]]>([
  ['nothing', {}, []],
  [
    'one field a person had cut',
    { cutIim: { fields: ['credit'], by: 'person' } },
    [/^Credit: cut at a word in IIM, as was asked; whole in XMP\.$/.source]
  ],
  [
    'fields the settings had cut',
    { cutIim: { fields: ['caption', 'credit', 'source'], by: 'settings' } },
    ["^Caption, Credit and Source: cut at a word in IIM, as the desk's settings say; whole in XMP\\.$"]
  ],
  [
    'a character set that was guessed',
    { guessedAs: 'windows-1252' },
    [/^IIM was read as Western, Windows \(cp1252\), a guess; all its text is UTF-8 now\./.source]
  ],
  ['another name', { otherNames: 1 }, ['another name .* keeps the bytes from before']],
  ['other names', { otherNames: 3 }, ['3 other names .* keep the bytes from before']],
  [
    'a sidecar left',
    { leftSidecars: { names: ['a.xmp'], fields: ['caption', 'city'] } },
    ['"a.xmp" beside the photo still says otherwise of Caption and City']
  ],
  [
    'sidecars left',
    { leftSidecars: { names: ['a.xmp', 'a.jpg.xmp'], fields: ['city'] } },
    ['"a.xmp" and "a.jpg.xmp" beside the photo still say otherwise of City']
  ]
])('what was decided for a write is told in a sentence each: %s', (_, decisions, expected) => {
  const told = describeDecisions(decisions)
  expect(told).toHaveLength(expected.length)
  for (const [index, pattern] of expected.entries()) expect(told[index]).toMatch(new RegExp(pattern))
})
