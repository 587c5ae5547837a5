import type { Container, FieldCopy } from '../../../shared/contract/fields.ts'
import type { FieldDefinition, XmpMapping } from '../../../shared/fields/field-definition.ts'
import type { FieldValue } from '../../../shared/fields/field-value.ts'
import { readExifToolDate } from '../dates/exiftool-date.ts'
import { readStructures } from './read-structure.ts'
import type { TagEntry, TagValue } from './tag-entries.ts'
import { isTagList } from './tag-entries.ts'

/**
 * The field's copies in a file's XMP packets, or in a sidecar: its own property first, then those that repeat it.
 *
 * Texts by language are one copy; only `x-default` makes it plain text.
 */
export function collectXmpCopies(
  field: FieldDefinition,
  entries: readonly TagEntry[],
  container: Extract<Container, 'xmp' | 'sidecar'>
): readonly FieldCopy[] {
  const mappings = [...(field.xmp === undefined ? [] : [field.xmp]), ...(field.xmpMirrors ?? [])]
  return mappings.flatMap((xmp) => {
    const [group = '', tag = ''] = xmp.tag.split(':')
    return readProperty(entries, { group, tag, field, xmp }).map((value, index) => ({
      container,
      block: index === 0 ? group : `${group}:Copy${index}`,
      tag,
      value
    }))
  })
}

interface PropertyQuestion {
  readonly group: string
  readonly tag: string
  readonly field: FieldDefinition
  readonly xmp: XmpMapping
}

function readProperty(entries: readonly TagEntry[], question: PropertyQuestion): readonly FieldValue[] {
  const { group, tag, field, xmp } = question
  if (xmp.type === 'lang-alt') return readLanguages(entries, group, tag)
  return entries
    .filter((entry) => entry.group === group && entry.name === tag)
    .map(({ value }) => readValue(value, field, xmp))
}

function readValue(value: TagValue, { list, parts }: FieldDefinition, { type }: XmpMapping): FieldValue {
  if (parts !== undefined) return readStructures(value, parts)
  const texts = listLeaves(value)
  if (list) return texts
  const joined = texts.map((text) => (type === 'date' ? readExifToolDate(text) : text)).join('; ')
  return type === 'boolean' && /^(?:true|false)$/i.test(joined) ? joined.toLowerCase() : joined
}

// The leaf texts of a value, whatever its shape: what a loosely written property says.
function listLeaves(value: TagValue): readonly string[] {
  if (typeof value === 'string') return [value]
  return (isTagList(value) ? value : Object.values(value)).flatMap(listLeaves)
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
    copy[language] = listLeaves(entry.value).join('; ')
  }
  return copies.map((languages) => {
    const only = languages['x-default']
    if (only === undefined) return languages
    return Object.keys(languages).length === 1 ? only : { 'x-default': only, ...languages }
  })
}
