import type { TagValue } from '../../reader/tag-entries.ts'
import { Doubt } from '../doubt.ts'
import { convertText } from './convert-text.ts'
import { nameLanguage } from './name-language.ts'
import type { NodePart, XmpNode } from './read-node.ts'
import type { ExpectedPart, ExpectedValue, TextForm } from './xmp-value.ts'
import { keyProperty, plainText } from './xmp-value.ts'

/** A value with the name of its tag: a text in a language of its own is a tag of its own, "Description-fr". */
export interface NamedValue {
  readonly name: string
  readonly value: TagValue
}

/** What an XMP value is in ExifTool's answer. Throws Doubt `rdf` where it is not held as the standard says, so that ExifTool mends it its own way. */
export function readValue({ name, value: expected }: ExpectedPart, node: XmpNode): readonly NamedValue[] {
  switch (expected.kind) {
    case 'text':
      return [{ name, value: readText(name, node, expected.form) }]
    case 'languages':
      return readLanguages(name, node)
    case 'list':
      return [{ name, value: readTexts(name, node, expected.form) }]
    case 'parts':
      return [{ name, value: readStructures(name, node, expected) }]
  }
}

function readText(name: string, node: XmpNode, form: TextForm): string {
  if (node.kind !== 'text' || node.language !== undefined) return refuse(name, 'is no plain text')
  return convertText(node.text, form)
}

function readTexts(name: string, node: XmpNode, form: TextForm): TagValue {
  if (node.kind === 'text') return readText(name, node, form)
  if (node.kind !== 'list' || node.form === 'Alt') return refuse(name, 'is no list')
  if (node.items.length === 0) return ''
  return node.items.map((item) => readText(name, item, form))
}

function readLanguages(name: string, node: XmpNode): readonly NamedValue[] {
  if (node.kind === 'text') return [{ name, value: readText(name, node, plainText) }]
  if (node.kind !== 'list' || node.form !== 'Alt') return refuse(name, 'is no text by language')
  if (node.items.length === 0) return [{ name, value: '' }]
  const values = node.items.map((item) => {
    if (item.kind !== 'text' || item.language === undefined) return refuse(name, 'has a text without language')
    return { name: nameLanguage(name, item.language), value: convertText(item.text, plainText) }
  })
  if (new Set(values.map((value) => value.name)).size < values.length) refuse(name, 'has a language twice')
  return values
}

type ExpectedParts = Extract<ExpectedValue, { kind: 'parts' }>

function readStructures(name: string, node: XmpNode, expected: ExpectedParts): TagValue {
  if (node.kind === 'parts') return readStructure(name, node.parts, expected)
  if (node.kind !== 'list' || node.form === 'Alt') return refuse(name, 'is no structure')
  if (node.items.length === 0) return ''
  return node.items.map((item) =>
    item.kind === 'parts' ? readStructure(name, item.parts, expected) : refuse(name, 'has a text among structures')
  )
}

function readStructure(name: string, parts: readonly NodePart[], expected: ExpectedParts): TagValue {
  const values = parts.flatMap(({ uri, local, node }) => {
    const part = expected.parts.get(keyProperty(uri, local))
    // ExifTool has rules of its own for parts of other namespaces.
    if (part === undefined) return refuse(name, `has the part ${local}`)
    return readValue(part, node)
  })
  if (new Set(values.map((value) => value.name)).size < values.length) refuse(name, 'has a part twice')
  return Object.fromEntries(values.map((value) => [value.name, value.value]))
}

function refuse(name: string, what: string): never {
  throw new Doubt('rdf', `${name} ${what}`)
}
