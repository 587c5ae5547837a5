import { describe, expect, test } from 'vitest'
import { carryInto } from '../../../renderer/state/carry-into.ts'
import {
  changedKeys,
  draftAsEdit,
  draftAsSharedEdit,
  emptyDraft,
  isDraftChanged,
  isDraftTouched,
  nameFields,
  rebaseOnto,
  typeIntoDraft,
  valueInForm
} from '../../../renderer/state/draft-changes.ts'
import { photoDetailOf } from './photo-detail-of.ts'

const base = photoDetailOf(3, { caption: 'Old words.', city: 'Astana', keywords: ['one', 'two'], byline: ['A', 'B'] })
const draft = emptyDraft(base)

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

  test('go into other photos too: a list gains and loses items, so that each keeps its own', () => {
    const typed = typeIntoDraft(typeIntoDraft(draft, 'city', 'Almaty'), 'keywords', ['two', 'three'])
    expect(draftAsSharedEdit(typed)).toEqual({
      set: { city: 'Almaty' },
      add: { keywords: ['three'] },
      remove: { keywords: ['one'] }
    })
  })

  test('brought along by locked fields are saved, and left behind without a question', () => {
    const carried = carryInto(draft, { city: 'Almaty', byline: ['A', 'B'] })
    expect(changedKeys(carried)).toEqual(['city'])
    expect(isDraftTouched(carried)).toBe(false)
    expect(isDraftTouched(typeIntoDraft(carried, 'city', 'Astana, KZ'))).toBe(true)
    expect(isDraftTouched(typeIntoDraft(carried, 'caption', 'New words.'))).toBe(true)
    expect(isDraftChanged(carryInto(emptyDraft({ ...base, locked: true }), { city: 'Almaty' }))).toBe(false)
  })

  test('stay on top of a newer reading, without what it already says', () => {
    const typed = typeIntoDraft(typeIntoDraft(draft, 'city', 'Almaty'), 'caption', 'New words.')
    const newer = photoDetailOf(4, { caption: 'New words.', city: 'Astana', headline: 'Theirs' })
    const rebased = rebaseOnto(typed, newer)
    expect(changedKeys(rebased)).toEqual(['city'])
    expect(valueInForm(rebased, 'headline')).toBe('Theirs')
    expect(draftAsEdit(rebased).revision).toBe(4)
  })

  test('send only the language that was typed into, and take out one that was emptied', () => {
    const texts = { 'x-default': 'A bridge', fr: 'Un pont', ar: 'جسر' }
    const photo = emptyDraft(photoDetailOf(1, { caption: texts }))
    expect(draftAsEdit(typeIntoDraft(photo, 'caption', { ...texts, fr: 'Le pont', ar: '' })).set).toEqual({
      caption: { fr: 'Le pont', ar: '' }
    })
    expect(draftAsEdit(typeIntoDraft(photo, 'caption', 'The bridge')).set).toEqual({ caption: 'The bridge' })
    expect(draftAsEdit(typeIntoDraft(photo, 'caption', { 'x-default': '', fr: '', ar: '' })).set).toEqual({
      caption: null
    })
  })

  test('keep a card that says nothing yet on show, and out of what is saved', () => {
    const paris = { city: 'Paris', locationName: { 'x-default': 'Louvre' } }
    const photo = emptyDraft(photoDetailOf(1, { locationShown: [paris] }))
    const added = typeIntoDraft(photo, 'locationShown', [paris, {}])
    expect(valueInForm(added, 'locationShown')).toHaveLength(2)
    expect(isDraftChanged(added)).toBe(false)
    const typed = typeIntoDraft(added, 'locationShown', [
      { ...paris, city: '' },
      { city: 'Lyon', locationId: [] }
    ])
    expect(draftAsEdit(typed).set).toEqual({
      locationShown: [{ locationName: { 'x-default': 'Louvre' } }, { city: 'Lyon' }]
    })
    expect(draftAsEdit(typeIntoDraft(photo, 'locationShown', [])).set).toEqual({ locationShown: null })
  })

  test('carry the decision to cut IIM for as long as the field is changed', () => {
    const typed = {
      ...typeIntoDraft(draft, 'city', 'A name far too long for the city of any picture'),
      cutIim: ['city'] as const
    }
    expect(draftAsEdit(typed).cutIim).toBe(true)
    expect(typeIntoDraft(typed, 'city', 'Astana').cutIim).toEqual([])
    expect(draftAsEdit(draft).cutIim).toBeUndefined()
  })

  test('are named by their labels', () => {
    expect(nameFields(['city', 'keywords'])).toBe('City and Keywords')
  })
})
