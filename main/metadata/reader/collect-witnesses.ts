import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import type { IimWitnesses } from '../iim/iim-witness.ts'
import type { TagEntry, TagValue } from './tag-entries.ts'
import { isTagList } from './tag-entries.ts'

/**
 * What XMP and EXIF say of the fields that IIM has too, by dataset number: whole texts, list items, and the parts of joined texts.
 *
 * Texts whose own character set was a guess prove nothing and are left out.
 */
export function collectWitnesses(entries: readonly TagEntry[]): IimWitnesses {
  const texts = new Map<string, string[]>()
  for (const { group, name, value, guessed } of entries) {
    if (guessed) continue
    // "Description-fr" is the field in one language.
    const tag = `${group}:${name.replace(/-.*$/, '')}`
    texts.set(tag, [...(texts.get(tag) ?? []), ...listTexts(value)])
  }
  const witnesses = new Map<number, readonly string[]>()
  for (const field of fieldTable) {
    const said = listMirrors(field).flatMap((tag) => texts.get(tag) ?? [])
    if (field.iim === undefined || said.length === 0) continue
    const parts = said.filter((text) => text.includes(';')).flatMap((text) => text.split(/;\s*/))
    witnesses.set(Number(field.iim.dataset.slice('2:'.length)), [...said, ...parts])
  }
  return witnesses
}

function listMirrors({ xmp, exif }: FieldDefinition): readonly string[] {
  return [...(xmp === undefined ? [] : [xmp]), ...(exif ?? [])].map(({ tag }) => tag)
}

function listTexts(value: TagValue): readonly string[] {
  if (typeof value === 'string') return [value]
  return (isTagList(value) ? value : Object.values(value)).flatMap(listTexts)
}
