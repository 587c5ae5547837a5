import { describe, expect, test } from 'vitest'
import type { FieldValue } from '../../../shared/fields/field-value.ts'
import type { NoticePair } from '../../../shared/notice/parsed-notice.ts'
import type { AmendableField, ProposeRequest } from '../../../shared/notice/propose-amendments.ts'
import { proposeAmendments } from '../../../shared/notice/propose-amendments.ts'

const harbour: NoticePair = { correct: 'Verrin', wrong: 'Verran' }

const field = (
  value: FieldValue,
  copies: Readonly<Record<string, FieldValue>> = { iim: value, xmp: value }
): AmendableField => ({
  value,
  copies: Object.entries(copies).map(([container, copy]) => ({ container, value: copy }))
})

const propose = (fields: ProposeRequest['fields'], more: Partial<ProposeRequest> = {}) =>
  proposeAmendments({ pairs: [harbour], match: 'same-job', fields, ...more })

const proposeOne = (value: FieldValue, more: Partial<ProposeRequest> = {}) =>
  propose({ caption: field(value) }, more)[0]

const notice =
  'The erroneous mention[s] appearing in the metadata of this photo by Marek DOLNY has been modified in AFP systems in the following manner: [Verrin] instead of [Verran]. Please immediately remove the erroneous mention[s] from all your online services.'

describe('a list of keywords', () => {
  test.each([
    ['replaces the entry', ['boats', 'Verran'], ['boats', 'Verrin'], 'exact'],
    ['keeps an entry that is there already once', ['Verran', 'boats', 'Verrin'], ['boats', 'Verrin'], 'exact'],
    ['looks at part of an entry', ['Verran harbour'], ['Verrin harbour'], 'needs-you'],
    ['looks at another spelling', ['VERRAN'], ['Verrin'], 'needs-you'],
    ['is settled', ['Verrin'], ['Verrin'], 'already-correct']
  ])('%s', (_, from, to, state) => {
    expect(proposeOne(from)).toMatchObject({ from, to, state })
  })

  test('loses a deleted entry', () => {
    expect(proposeOne(['boats', 'Verran'], { pairs: [{ correct: '', wrong: 'Verran' }] })?.to).toEqual(['boats'])
  })
})

describe('texts by language', () => {
  test('are each amended', () => {
    const value = { 'x-default': 'Nets in Verran', fr: 'Filets à Verran' }
    expect(proposeOne(value)?.to).toEqual({ 'x-default': 'Nets in Verrin', fr: 'Filets à Verrin' })
  })
})

describe('the caption that carries the notice', () => {
  const caption = `CORRECTION - Nets in Verrin. / AFP PHOTO / Marek DOLNY / ${notice}`

  test('is right already: the wrong value in the notice itself is none', () => {
    expect(proposeOne(caption, { match: 'carries-notice' })).toMatchObject({
      from: caption,
      to: caption,
      state: 'already-correct'
    })
  })

  test('loses the notice when that is asked for', () => {
    const amendment = proposeOne(caption, { match: 'carries-notice', cutBoilerplate: true })
    expect(amendment).toMatchObject({
      to: 'CORRECTION - Nets in Verrin. / AFP PHOTO / Marek DOLNY',
      state: 'exact',
      evidence: [{ pair: null, containers: ['iim', 'xmp'] }]
    })
  })

  test('loses its head too when the desk removes heads', () => {
    const more = { match: 'carries-notice', head: 'remove' } as const
    expect(proposeOne(caption, { ...more, cutBoilerplate: true })?.to).toBe('Nets in Verrin. / AFP PHOTO / Marek DOLNY')
    expect(proposeOne(caption, more)?.to).toBe(caption.replace('CORRECTION - ', ''))
  })

  test('is amended and freed of the notice at once where it was not corrected', () => {
    const uncorrected = caption.replace('Nets in Verrin', 'Nets in Verran')
    expect(proposeOne(uncorrected, { match: 'carries-notice', cutBoilerplate: true })?.to).toBe(
      'CORRECTION - Nets in Verrin. / AFP PHOTO / Marek DOLNY'
    )
    expect(proposeOne(uncorrected, { match: 'carries-notice' })?.to).toBe(caption)
  })

  test('keeps an advisory that stands in it', () => {
    const advised = '(EDITOR’S NOTE: Image has been digitally altered at source.) Nets in Verran.'
    const amendment = proposeOne(advised, { match: 'carries-notice', cutBoilerplate: true, head: 'remove' })
    expect(amendment?.to).toBe(advised.replace('Verran', 'Verrin'))
  })

  test('is cut on the photo that carries the notice and on no other', () => {
    const more = { match: 'same-job', cutBoilerplate: true, head: 'remove' } as const
    expect(proposeOne(caption, more)?.state).toBe('already-correct')
  })

  test('is not emptied when it is nothing but the notice', () => {
    expect(proposeOne(notice, { match: 'carries-notice', cutBoilerplate: true })).toBeUndefined()
  })
})

describe('a proposal that was applied', () => {
  test.each(['Nets in Verran, near Verran.', 'VERRAN harbour', ['Verran', 'Verrin', 'x'], { 'x-default': 'Verran' }])(
    '%j leaves nothing to propose',
    (value) => {
      const amended = proposeOne(value)?.to
      expect(amended === undefined ? [] : propose({ caption: field(amended) }).map(({ state }) => state)).not.toContain(
        'exact'
      )
    }
  )
})
