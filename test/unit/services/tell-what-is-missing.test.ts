import { expect, it } from 'vitest'
import { tellWhatIsMissing } from '../../../main/services/notices/tell-what-is-missing.ts'
import { parsedNoticeSchema } from '../../../shared/contract/notice-parsed.ts'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'

const parse = (text: string) => parsedNoticeSchema.parse(parseNotice(text))
const opening =
  'A bridge. / AFP PHOTO / Ana LIMA / The erroneous mention[s] appearing in the metadata of this photo by Ana LIMA has been modified in AFP systems in the following m'

it('a notice that was cut says so, and from whom the whole one is awaited', () => {
  const missing = tellWhatIsMissing({ parsed: parse(opening), state: 'values-unknown' })
  expect(missing).toMatch(/cut off .* Wait for .* AFP/)
})

it('a slug that only announces says that no values are stated', () => {
  const missing = tellWhatIsMissing({ parsed: parse('CORRECTION-US-JUSTICE-POLITICS'), state: 'values-unknown' })
  expect(missing).toContain('states no right and wrong value')
})

it('a kill waits for no values', () => {
  const kill = 'MANDATORY KILL: this photo has been withdrawn. Please stop using it.'
  expect(tellWhatIsMissing({ parsed: parse(kill), state: 'understood' })).toBeNull()
})
