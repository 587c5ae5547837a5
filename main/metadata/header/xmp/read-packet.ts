import type { TagValue } from '../../reader/tag-entries.ts'
import { Doubt } from '../doubt.ts'
import { convertText } from './convert-text.ts'
import { expectedProperties } from './expected-properties.ts'
import { loosenNamespace } from './loosen-namespace.ts'
import { decodePacket, findRdf } from './open-packet.ts'
import type { PacketElement } from './parse-packet.ts'
import { metaUri, parsePacket, rdfUri, xmlUri } from './parse-packet.ts'
import { readNode } from './read-node.ts'
import { readValue } from './read-value.ts'
import { keyProperty, plainText } from './xmp-value.ts'

/** One property of the field table in a packet, by ExifTool's group and tag. */
export interface PacketEntry {
  readonly group: string
  readonly name: string
  readonly value: TagValue
}

/**
 * The field table's properties in an XMP packet, in the order they stand in it. Throws Doubt wherever ExifTool's answer could be another one:
 * damaged or unusual XML, a property twice or in a form that is not the standard's, a namespace that is nearly one of the table's.
 */
export function readPacket(bytes: Buffer): readonly PacketEntry[] {
  const root = parsePacket(decodePacket(bytes))
  const rdf = findRdf(root)
  const seen = new Set<string>()
  const entries: PacketEntry[] = []
  const add = (uri: string, local: string, nested: boolean, read: () => readonly PacketEntry[]): void => {
    requireUnmistakable(uri, local, nested)
    const key = keyProperty(uri, local)
    if (!expectedProperties.wanted.has(key)) return
    if (seen.has(key)) throw new Doubt('repeated', `The property ${local}`)
    seen.add(key)
    entries.push(...read())
  }
  for (const description of rdf.children) {
    if (description.uri !== rdfUri || description.local !== 'Description') {
      throw new Doubt('rdf', `rdf:RDF holds ${description.local}`)
    }
    for (const { uri, local, value } of description.attributes) {
      if ((uri === rdfUri || uri === '') && local === 'about') continue
      if (uri === '' || uri === rdfUri || uri === xmlUri) throw new Doubt('rdf', `The attribute ${local}`)
      add(uri, local, false, () => readAttribute(keyProperty(uri, local), value))
    }
    for (const property of description.children) {
      if (property.uri === rdfUri || property.uri === metaUri) throw new Doubt('rdf', `The property ${property.local}`)
      add(property.uri, property.local, isNested(property), () => readElement(property))
    }
  }
  return entries
}

function readAttribute(key: string, text: string): readonly PacketEntry[] {
  const expected = expectedProperties.wanted.get(key)
  if (expected === undefined) return []
  if (expected.value.kind === 'parts') throw new Doubt('rdf', `${expected.name} is no structure`)
  const form = expected.value.kind === 'languages' ? plainText : expected.value.form
  return [{ group: expected.group, name: expected.name, value: convertText(text, form) }]
}

function readElement(property: PacketElement): readonly PacketEntry[] {
  const expected = expectedProperties.wanted.get(keyProperty(property.uri, property.local))
  if (expected === undefined) return []
  return readValue(expected, readNode(property)).map((value) => ({ group: expected.group, ...value }))
}

// ExifTool takes a namespace of another version, or with another end, for the one it knows; a property it does not know for the tag its name
// makes ("dc:Title" beside "dc:title"); and the parts of a structure it does not know for tags whose names begin with the structure's.
function requireUnmistakable(uri: string, local: string, nested: boolean): void {
  if (!expectedProperties.namespaces.has(uri)) {
    if (expectedProperties.looseNamespaces.has(loosenNamespace(uri))) throw new Doubt('rdf', `The namespace ${uri}`)
    return
  }
  if (expectedProperties.wanted.has(keyProperty(uri, local))) return
  const key = keyProperty(uri, local.split('-')[0] ?? '').toLowerCase()
  const { lowered } = expectedProperties
  if (lowered.some((other) => other === key || (nested && other.startsWith(key))))
    throw new Doubt('rdf', `The property ${local} by another name`)
}

function isNested({ attributes, children }: PacketElement): boolean {
  return children.length > 0 || attributes.some(({ uri }) => uri !== rdfUri && uri !== xmlUri)
}
