import { Doubt } from '../doubt.ts'
import { expectedProperties } from '../xmp/expected-properties.ts'
import { nameLanguage } from '../xmp/name-language.ts'
import { decodePacket, findRdf } from '../xmp/open-packet.ts'
import { parsePacket, rdfUri, xmlUri } from '../xmp/parse-packet.ts'
import type { XmpNode } from '../xmp/read-node.ts'
import { readNode } from '../xmp/read-node.ts'
import { keyProperty } from '../xmp/xmp-value.ts'
import type { WholeFacts } from './whole-facts.ts'

interface NamedTag {
  readonly group: string
  readonly name: string
}

// Says where the rest of the packet is, which every write settles anew.
const extensionNote = '{http://ns.adobe.com/xmp/note/}HasExtendedXMP'

/** Lists every path of an XMP packet with its value, whether the desk knows the property or not, and whether the packet may be edited in place. */
export function listXmpFacts(facts: WholeFacts, packet: Buffer): void {
  const text = decodePacket(packet)
  if (/<\?xpacket end=["']r["']/.test(text)) {
    facts.add('read-only', { part: 'xmp', group: 'XMP', name: 'read-only', value: 'yes' })
  }
  for (const description of findRdf(parsePacket(text)).children) {
    if (description.uri !== rdfUri || description.local !== 'Description') {
      throw new Doubt('rdf', `rdf:RDF holds ${description.local}`)
    }
    for (const { uri, local, value } of description.attributes) {
      if ((uri === rdfUri || uri === '') && local === 'about') continue
      if (uri === '' || uri === rdfUri || uri === xmlUri) throw new Doubt('rdf', `The attribute ${local}`)
      listNode(facts, `{${uri}}${local}`, findTag(uri, local), { kind: 'text', text: value, language: undefined })
    }
    for (const property of description.children) {
      const { uri, local } = property
      if (uri === rdfUri) throw new Doubt('rdf', `The property ${local}`)
      listNode(facts, `{${uri}}${local}`, findTag(uri, local), readNode(property))
    }
  }
}

function findTag(uri: string, local: string): NamedTag {
  return expectedProperties.wanted.get(keyProperty(uri, local)) ?? { group: `XMP ${uri}`, name: local }
}

function listNode(facts: WholeFacts, path: string, tag: NamedTag, node: XmpNode, inside = false): void {
  if (path === extensionNote) return
  const add = (at: string, named: NamedTag, value: string): void => {
    facts.add(at, { part: 'xmp', group: named.group, name: named.name, value })
  }
  switch (node.kind) {
    case 'text':
      add(node.language === undefined ? path : `${path}[${node.language}]`, tag, node.text)
      return
    case 'parts':
      for (const { uri, local, node: part } of node.parts) {
        listNode(facts, `${path}/{${uri}}${local}`, tag, part, true)
      }
      return
    case 'list':
      // That a list is there is a fact of its own: it may be empty.
      add(`${path}[]`, tag, node.form)
      for (const [index, item] of node.items.entries()) {
        const { language, named } = readLanguage(item, inside ? null : tag)
        if (node.form === 'Alt' && language !== null && item.kind === 'text') {
          add(`${path}[${language}]`, named ?? tag, item.text)
        } else listNode(facts, `${path}[${index}]`, tag, item, inside)
      }
  }
}

function readLanguage(
  item: XmpNode,
  tag: NamedTag | null
): { readonly language: string | null; readonly named: NamedTag | null } {
  if (item.kind !== 'text' || item.language === undefined) return { language: null, named: null }
  const language = nameLanguage('', item.language)
  return {
    language: language === '' ? 'x-default' : language,
    named: tag && { ...tag, name: `${tag.name}${language}` }
  }
}
