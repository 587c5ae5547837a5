import { Doubt } from '../doubt.ts'
import type { PacketAttribute, PacketElement } from './parse-packet.ts'
import { rdfUri, xmlUri } from './parse-packet.ts'

/** A part of a structure, named by namespace and local name. */
export interface NodePart {
  readonly uri: string
  readonly local: string
  readonly node: XmpNode
}

/** An XMP value as RDF means it: a text (with its language), a list, or a structure. */
export type XmpNode =
  | { readonly kind: 'text'; readonly text: string; readonly language: string | undefined }
  | { readonly kind: 'list'; readonly form: 'Bag' | 'Seq' | 'Alt'; readonly items: readonly XmpNode[] }
  | { readonly kind: 'parts'; readonly parts: readonly NodePart[] }

// Without being told to ignore minor errors, ExifTool reads no more items of a list.
const mostItems = 1000

/**
 * What a property element says. Throws Doubt `rdf` for forms that RDF knows and programs read in different ways: qualifiers, rdf:value, typed and
 * named nodes, text beside elements. Source: XMP specification part 1 (2012), 7.
 */
export function readNode(element: PacketElement): XmpNode {
  const { language, resource, isResource, parts } = sortAttributes(element.attributes)
  const blank = element.text.trim() === ''
  if (isResource) {
    if (!blank || resource !== undefined || parts.length > 0) refuse(element, 'is a structure and something else')
    return structure(element, [], element.children)
  }
  const [first, second] = element.children
  if (first === undefined) {
    if (parts.length > 0) {
      if (element.text !== '' || resource !== undefined || language !== undefined) refuse(element, 'has text and parts')
      return structure(element, parts, [])
    }
    if (resource === undefined) return { kind: 'text', text: element.text, language }
    if (element.text !== '') refuse(element, 'has text and a resource')
    return { kind: 'text', text: resource, language }
  }
  if (second !== undefined || !blank || parts.length > 0 || resource !== undefined || language !== undefined) {
    refuse(element, 'holds more than one thing')
  }
  if (first.uri !== rdfUri) return refuse(element, 'holds a typed node')
  const { local: form } = first
  if (form === 'Bag' || form === 'Seq' || form === 'Alt') return readList(first, form)
  if (form !== 'Description' || first.text.trim() !== '') return refuse(element, `holds rdf:${form}`)
  const inner = sortAttributes(first.attributes)
  if (inner.language !== undefined || inner.resource !== undefined || inner.isResource) {
    refuse(element, 'has an unusual description')
  }
  return structure(element, inner.parts, first.children)
}

/** The parts that stand as attributes of an element, and what RDF says in its own attributes. Throws Doubt `rdf` for those only few programs know. */
function sortAttributes(attributes: readonly PacketAttribute[]): {
  readonly language: string | undefined
  readonly resource: string | undefined
  readonly isResource: boolean
  readonly parts: readonly NodePart[]
} {
  let language: string | undefined
  let resource: string | undefined
  let isResource = false
  const parts: NodePart[] = []
  for (const { uri, local, value } of attributes) {
    if (uri === xmlUri && local === 'lang') language = value
    else if (uri === rdfUri && local === 'resource') resource = value
    else if (uri === rdfUri && local === 'parseType' && value === 'Resource') isResource = true
    else if (uri === '' || uri === rdfUri || uri === xmlUri) throw new Doubt('rdf', `The attribute ${local}`)
    else parts.push({ uri, local, node: { kind: 'text', text: value, language: undefined } })
  }
  return { language, resource, isResource, parts }
}

function readList(container: PacketElement, form: 'Bag' | 'Seq' | 'Alt'): XmpNode {
  if (container.attributes.length > 0) refuse(container, 'has attributes')
  if (container.text.trim() !== '') refuse(container, 'has text beside its items')
  if (container.children.length > mostItems) throw new Doubt('size', `A list of ${container.children.length} items`)
  // ExifTool takes the blanks in an empty list for a value.
  if (container.children.length === 0 && container.text !== '') refuse(container, 'is empty but for blanks')
  const items = container.children.map((item) => {
    if (item.uri !== rdfUri || item.local !== 'li') refuse(container, `holds ${item.local}`)
    return readNode(item)
  })
  return { kind: 'list', form, items }
}

function structure(
  element: PacketElement,
  attributes: readonly NodePart[],
  children: readonly PacketElement[]
): XmpNode {
  const parts = children.map((child) => {
    if (child.uri === rdfUri) refuse(element, `has rdf:${child.local}`)
    return { uri: child.uri, local: child.local, node: readNode(child) }
  })
  const all = [...attributes, ...parts]
  if (all.length === 0) refuse(element, 'is an empty structure')
  return { kind: 'parts', parts: all }
}

function refuse({ local }: PacketElement, what: string): never {
  throw new Doubt('rdf', `${local} ${what}`)
}
