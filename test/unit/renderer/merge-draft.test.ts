import { describe, expect, test } from 'vitest'
import { changedKeys, emptyDraft, typeIntoDraft, valueInForm } from '../../../renderer/state/draft-changes.ts'
import { listMerges, mergeDraft } from '../../../renderer/state/merge-draft.ts'
import { onlyMarked } from '../../../renderer/state/only-marked.ts'
import { photoDetailOf } from './photo-detail-of.ts'

const said = { headline: 'Flood hits the old town', city: 'Astana', title: 'ONE', keywords: ['a', 'b'] }
const base = photoDetailOf(1, said)
const now = photoDetailOf(2, {
  headline: 'Flood hits the old city',
  city: 'Nur-Sultan',
  title: 'TWO',
  keywords: ['b', 'c'],
  credit: 'AFP'
})
const typed = [
  { key: 'headline', value: 'Heavy flood hits the old town' },
  { key: 'city', value: 'Almaty' },
  { key: 'title', value: 'TWO' },
  { key: 'keywords', value: ['a', 'b', 'd'] },
  { key: 'byline', value: ['Ana LIMA'] }
] as const
const draft = typed.reduce((before, { key, value }) => typeIntoDraft(before, key, value), emptyDraft(base))

describe('a caption open while another program writes the file', () => {
  test('names only what was changed on both sides to something else, and puts together what goes together', () => {
    const merges = listMerges(draft, now)
    expect(merges.map(({ field, merged }) => [field, merged])).toEqual([
      ['headline', { value: 'Heavy flood hits the old city' }],
      ['city', { conflict: true }],
      ['keywords', { value: ['b', 'c', 'd'] }]
    ])
  })

  test('loses nothing: without a choice what was typed stands where both changed the same words', () => {
    const merged = mergeDraft(draft, now, {})
    expect(merged.base.revision).toBe(2)
    expect(valueInForm(merged, 'headline')).toBe('Heavy flood hits the old city')
    expect(valueInForm(merged, 'city')).toBe('Almaty')
    expect(valueInForm(merged, 'credit')).toBe('AFP')
    expect(changedKeys(merged)).toEqual(['headline', 'city', 'keywords', 'byline'])
  })

  test('is not asked anything where only marks were written, other than those it sets itself', () => {
    const marked = { ...photoDetailOf(2, { ...said, colourClass: '2', prefs: '0:2:0:-00001' }), id: base.id }
    expect(onlyMarked(draft, marked)).toBe(true)
    expect(onlyMarked(draft, base)).toBe(false)
    expect(onlyMarked(draft, now)).toBe(false)
    expect(onlyMarked(typeIntoDraft(draft, 'colourClass', '5'), marked)).toBe(false)
  })

  test('takes the side that was chosen', () => {
    const merged = mergeDraft(draft, now, { city: 'theirs', headline: 'mine', keywords: 'theirs' })
    expect(valueInForm(merged, 'city')).toBe('Nur-Sultan')
    expect(valueInForm(merged, 'headline')).toBe('Heavy flood hits the old town')
    expect(changedKeys(merged)).toEqual(['headline', 'byline'])
  })
})
