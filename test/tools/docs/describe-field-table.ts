import type { FieldDefinition, FieldGroup, FieldKind, XmpMapping } from '../../../shared/fields/field-definition.ts'
import type { FieldPart } from '../../../shared/fields/field-part.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import { describeVocabularies, linkVocabulary } from './describe-vocabularies.ts'

const groups: Readonly<Record<FieldGroup, string>> = {
  caption: 'Caption',
  credit: 'Credit',
  place: 'Time and place',
  desk: 'Desk and wire',
  content: 'Content',
  picture: 'Picture',
  rights: 'Rights'
}

const kinds: Readonly<Record<FieldKind, string>> = {
  text: 'text',
  languages: 'text in languages',
  list: 'list of texts',
  structures: 'structures',
  date: 'date',
  number: 'number',
  flag: 'true or false',
  choice: 'code',
  url: 'web address'
}

const head = `# Fields

Written from the field table (\`shared/fields\`) by \`node test/tools/write-field-docs.mjs\`; change the table, not this file.

The fields of the IPTC Photo Metadata Standard 2025.1 (Core 1.5, Extension 1.9), and the IIM datasets that wires still use. The key names a
field in the command line (\`erratum edit PHOTO --set KEY=VALUE\`) and in JSON. IIM limits are bytes of UTF-8, not characters: a value over the
limit is refused, or IIM gets it cut at a word where a person or the desk's settings say so. The envelope (IIM record 1) is the sender's: it is
kept byte for byte and never written.

A date is as long as it is known: \`2026\`, \`2026-05\`, \`2026-05-12\`, \`2026-05-12T05:48:31+00:00\`. Structures are JSON, with the parts by their
keys: \`--set 'locationShown={"city":"Astana","countryCode":"KAZ"}'\`; repeat \`--set\` for several. \`--lang fr\` sets one language and leaves the
others. New codes are checked against their list; a value a photo has already never stands in the way of another edit.
`

/** The text of docs/fields.md: every field of the table by its group, with its parts, and the code lists. */
export function describeFieldTable(): string {
  const fields: readonly FieldDefinition[] = fieldTable
  const sections = Object.entries(groups).map(([group, title]) =>
    [`## ${title}\n`, ...fields.filter((field) => field.group === group).map(describeField)].join('\n')
  )
  return [head, ...sections, describeVocabularies(fields)].join('\n')
}

function describeField(field: FieldDefinition): string {
  const { label, key, definition, wire, parts } = field
  const lines = [
    `- Key: \`${key}\`; ${describeKind(field)}`,
    ...describeIim(field),
    ...describeXmp(field),
    ...describeExif(field),
    ...describePhotoshop(field),
    ...(wire === undefined ? [] : [`- On the wires: ${wire}`]),
    ...(parts === undefined ? [] : ['- Parts:', ...describeParts(parts, 1)])
  ]
  return [`### ${label}`, '', definition, '', ...lines, ''].join('\n')
}

function describeKind({ kind, items, single, vocabulary, readOnly }: FieldDefinition): string {
  return [
    items === undefined ? kinds[kind] : `list of ${items}s`,
    ...(single === true ? ['at most one'] : []),
    ...(vocabulary === undefined ? [] : [linkVocabulary(vocabulary)]),
    ...(readOnly === true ? ['read only'] : [])
  ].join(', ')
}

function describeIim({ iim }: FieldDefinition): readonly string[] {
  if (iim === undefined) return []
  const { dataset, tag, maxBytes, repeatable, time } = iim
  const clock = time === undefined ? '' : ` with ${time.dataset} ${time.tag}, ${time.maxBytes} bytes`
  return [`- IIM: ${dataset} ${tag}, ${maxBytes} bytes${repeatable ? ' each, repeatable' : ''}${clock}`]
}

function describeXmp({ xmp, xmpMirrors = [] }: FieldDefinition): readonly string[] {
  const name = ({ property, type }: XmpMapping): string => `- XMP: \`${property}\`, ${type}`
  const mirrors = xmpMirrors.map(
    (one) => `${name(one)}; ${one.writable ? 'kept in step where it is there' : 'only read'}`
  )
  return [...(xmp === undefined ? [] : [name(xmp)]), ...mirrors]
}

function describeExif({ exif = [] }: FieldDefinition): readonly string[] {
  return exif.map(({ tag, id, create }) => {
    const [group, name] = tag.split(':')
    const place = group === 'PNG' ? `PNG text: ${name}` : `EXIF: ${name} 0x${id.toString(16).padStart(4, '0')}`
    return `- ${place}${create ? '' : '; kept in step where it is there'}`
  })
}

function describePhotoshop({ photoshop }: FieldDefinition): readonly string[] {
  if (photoshop === undefined) return []
  const name = photoshop.tag.replace('Photoshop:', '')
  return [`- Photoshop: ${name} 0x${photoshop.id.toString(16).padStart(4, '0')}; kept in step where it is there`]
}

function describeParts(parts: readonly FieldPart[], depth: number): readonly string[] {
  return parts.flatMap(({ key, label, property, kind, vocabulary, definition, parts: inner = [] }) => {
    const codes = vocabulary === undefined ? '' : `, ${linkVocabulary(vocabulary)}`
    const line = `${'  '.repeat(depth)}- \`${key}\` ${label} (\`${property}\`, ${kind}${codes}): ${definition}`
    return [line, ...describeParts(inner, depth + 1)]
  })
}
