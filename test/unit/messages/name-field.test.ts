import { afterEach, describe, expect, it } from 'vitest'
import labels from '../../../renderer/messages/fr/field-labels.json' with { type: 'json' }
import { speak } from '../../../renderer/messages/language.ts'
import { nameField, namePart } from '../../../renderer/messages/name-field.ts'
import type { FieldPart } from '../../../shared/fields/field-part.ts'
import { fieldKeys, findField } from '../../../shared/fields/find-field.ts'

const listPaths = (parts: readonly FieldPart[] | undefined, head: string): readonly string[] =>
  parts?.flatMap(({ key, parts: own }) => [`${head}.${key}`, ...listPaths(own, `${head}.${key}`)]) ?? []

const places = findField('locationShown')

afterEach(() => speak('en'))

describe('the label of a field', () => {
  it('is there in French for every field of the table and every part of its structures, and for nothing else', () => {
    const paths = fieldKeys.flatMap((key) => [key, ...listPaths(findField(key).parts, key)])
    expect(Object.keys(labels)).toEqual(paths)
    expect(Object.entries(labels).filter(([, label]) => label.trim() === '')).toEqual([])
  })

  it('is the table’s own in English, and the French desk’s in French', async () => {
    expect(nameField(findField('byline'))).toBe('Byline')
    await speak('fr')
    expect(nameField(findField('byline'))).toBe('Signature')
    expect(places.parts?.map(namePart)).toContain('Ville')
  })
})
