import { describe, expect, test } from 'vitest'
import {
  changedKeys,
  draftAsEdit,
  isDraftChanged,
  nameFields,
  rebaseOnto,
  typeIntoDraft,
  valueInForm
} from '../../../renderer/state/draft-changes.ts'
import { photoDetailOf } from './photo-detail-of.ts'

const base = photoDetailOf(3, { caption: 'Old words.', city: 'Astana', keywords: ['one', 'two'], byline: ['A', 'B'] })
const draft = { photoId: base.id, base, values: {} }

describe('unsaved changes of a photo', () => {
  test('are none until something is typed', () => {
    expect(isDraftChanged(draft)).toBe(false)
    expect(valueInForm(draft, 'byline')).toEqual(['A', 'B'])
    expect(valueInForm(draft, 'headline')).toBe('')
  })

  test('go away when the old value is typed again', () => {
    const typed = typeIntoDraft(draft, 'city', 'Nur-Sultan')
    expect(changedKeys(typed)).toEqual(['city'])
    expect(isDraftChanged(typeIntoDraft(typed, 'city', 'Astana'))).toBe(false)
    const list = typeIntoDraft(draft, 'keywords', ['one'])
    expect(isDraftChanged(typeIntoDraft(list, 'keywords', ['one', 'two']))).toBe(false)
  })

  test('are saved field by field at the revision they began with; an emptied field is cleared', () => {
    const typed = typeIntoDraft(typeIntoDraft(draft, 'city', ''), 'keywords', ['two', 'three'])
    expect(draftAsEdit(typed)).toEqual({
      photoId: base.id,
      revision: 3,
      set: { city: null, keywords: ['two', 'three'] },
      add: {},
      remove: {}
    })
  })

  test('stay on top of a newer reading, without what it already says', () => {
    const typed = typeIntoDraft(typeIntoDraft(draft, 'city', 'Almaty'), 'caption', 'New words.')
    const newer = photoDetailOf(4, { caption: 'New words.', city: 'Astana', headline: 'Theirs' })
    const rebased = rebaseOnto(typed, newer)
    expect(changedKeys(rebased)).toEqual(['city'])
    expect(valueInForm(rebased, 'headline')).toBe('Theirs')
    expect(draftAsEdit(rebased).revision).toBe(4)
  })

  test('are named by their labels', () => {
    expect(nameFields(['city', 'keywords'])).toBe('City and Keywords')
  })
})
