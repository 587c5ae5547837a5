import type { Container, FieldCopy } from '../../../shared/contract/fields.ts'
import type { FieldDefinition, XmpMapping } from '../../../shared/fields/field-definition.ts'
import type { FieldValue } from '../../../shared/fields/field-value.ts'
import { readExifToolDate } from '../dates/exiftool-date.ts'
import type { TagEntry, TagValue } from './tag-entries.ts'
import { isTagList } from './tag-entries.ts'

/** The field's copies in a file's XMP packets, or in a sidecar. Texts by language are one copy; only `x-default` makes it plain text. */
export function collectXmpCopies(
  field: FieldDefinition,
  entries: readonly TagEntry[],
  container: Extract<Container, 'xmp' | 'sidecar'>
): readonly FieldCopy[] {
  const { xmp } = field
  if (xmp === undefined) return []
  const [group = '', tag = ''] = xmp.tag.split(':')
  const values =
    xmp.type === 'lang-alt' ? readLanguages(entries, group, tag) : readPlain(entries, { group, tag, field, xmp })
  return values.map((value, index) => ({
    container,
    block: index === 0 ? group : `${group}:Copy${index}`,
    tag,
    value: toCopyValue(value)
  }))
}

/** The leaf texts of a value, whatever its shape: what a loosely written property says. */
function listTexts(value: TagValue): readonly string[] {
  if (typeof value === 'string') return [value]
  return (isTagList(value) ? value : Object.values(value)).flatMap(listTexts)
}

interface PlainQuestion {
  readonly group: string
  readonly tag: string
  readonly field: FieldDefinition
  readonly xmp: XmpMapping
}

function readPlain(entries: readonly TagEntry[], { group, tag, field, xmp }: PlainQuestion): readonly FieldValue[] {
  const values = entries
    .filter((entry) => entry.group === group && entry.name === tag)
    .map((entry) => listTexts(entry.value))
  if (field.list) return values
  return values.map((texts) => (xmp.type === 'date' ? texts.map(readExifToolDate) : texts).join('; '))
}

// A second packet repeats the tag: the n-th text of each language belongs to the n-th copy.
function readLanguages(entries: readonly TagEntry[], group: string, tag: string): readonly FieldValue[] {
  const copies: Record<string, string>[] = []
  const seen = new Map<string, number>()
  for (const entry of entries) {
    if (entry.group !== group || !(entry.name === tag || entry.name.startsWith(`${tag}-`))) continue
    const language = entry.name === tag ? 'x-default' : entry.name.slice(tag.length + 1)
    const index = seen.get(language) ?? 0
    seen.set(language, index + 1)
    const copy = copies[index] ?? {}
    copies[index] = copy
    copy[language] = listTexts(entry.value).join('; ')
  }
  return copies.map((languages) => {
    const only = languages['x-default']
    return only !== undefined && Object.keys(languages).length === 1 ? only : languages
  })
}

function toCopyValue(value: FieldValue): FieldCopy['value'] {
  if (typeof value === 'string') return value
  return isList(value) ? [...value] : { ...value }
}

function isList(value: FieldValue): value is readonly string[] {
  return Array.isArray(value)
}
