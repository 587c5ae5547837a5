import sax from 'sax'
import { Doubt } from '../doubt.ts'
import { exiftoolNamespaces } from './exiftool-namespaces.ts'

/** An attribute with its namespace; the namespace is empty where the name has no prefix. Declarations of namespaces are left out. */
export interface PacketAttribute {
  readonly uri: string
  readonly local: string
  readonly value: string
}

/** An element of an XMP packet. `text` is all its own text, blanks included. */
export interface PacketElement {
  readonly uri: string
  readonly local: string
  readonly attributes: readonly PacketAttribute[]
  readonly children: readonly PacketElement[]
  readonly text: string
}

interface OpenElement {
  readonly uri: string
  readonly local: string
  readonly attributes: readonly PacketAttribute[]
  readonly children: OpenElement[]
  text: string
}

/** RDF's own namespace. */
export const rdfUri = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
/** The namespace of x:xmpmeta. */
export const metaUri = 'adobe:ns:meta/'
/** The namespace of xml:lang. */
export const xmlUri = 'http://www.w3.org/XML/1998/namespace'

const declarationUri = 'http://www.w3.org/2000/xmlns/'
const mostDepth = 40
// ExifTool gives these prefixes meanings of its own, whatever they are bound to.
const claimedPrefixes: ReadonlyMap<string, string> = new Map([
  ['rdf', rdfUri],
  ['x', metaUri],
  ['svg', ''],
  ['office', ''],
  ['et', '']
])

/**
 * The root element of an XMP packet, read as strict XML with namespaces. Throws Doubt `xml` for anything beyond what XMP writers write: entities
 * of its own, DOCTYPE, CDATA, comments, default namespaces, a prefix that is bound twice.
 */
export function parsePacket(packet: string): PacketElement {
  requirePlainReferences(packet)
  const parser = sax.parser(true, { xmlns: true, trim: false, normalize: false })
  const open: OpenElement[] = []
  const prefixes = new Map<string, string>()
  let root: OpenElement | undefined
  parser.onerror = (error) => {
    throw new Doubt('xml', error.message.split('\n')[0] ?? 'It is no XML')
  }
  parser.ondoctype = () => refuse('It has a DOCTYPE')
  parser.oncomment = () => refuse('It has a comment')
  parser.onopencdata = () => refuse('It has a CDATA section')
  parser.onprocessinginstruction = () => {
    if (open.length > 0) refuse('It has a processing instruction among its properties')
  }
  parser.onopentag = (tag) => {
    if (!('ns' in tag)) return refuse('It has no namespaces')
    const raw = packet.slice(parser.startTagPosition - 1, parser.position)
    // ExifTool ends a tag at the first ">", in XML an attribute may hold one.
    if (raw.indexOf('>') !== raw.length - 1) refuse('An attribute holds ">"')
    const attributes = Object.values(tag.attributes).filter((attribute) => {
      if (attribute.uri !== declarationUri && attribute.name !== 'xmlns') return true
      notePrefix(prefixes, attribute.name === 'xmlns' ? '' : attribute.local, attribute.value)
      return false
    })
    if (tag.prefix === '') refuse(`An element without namespace, ${tag.local}`)
    requirePlainResource(attributes, raw)
    const element: OpenElement = {
      uri: tag.uri,
      local: tag.local,
      attributes: attributes.map(({ uri, local, prefix, value }) => ({ uri: prefix === '' ? '' : uri, local, value })),
      children: [],
      text: ''
    }
    const parent = open.at(-1)
    if (parent === undefined) root = element
    else parent.children.push(element)
    if (open.push(element) > mostDepth) refuse('It is nested too deeply')
  }
  parser.onclosetag = () => {
    open.pop()
  }
  parser.ontext = (text) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  }
  parser.write(packet).close()
  return root ?? refuse('It has no root element')
}

function notePrefix(prefixes: Map<string, string>, prefix: string, uri: string): void {
  if (prefix === '') refuse('It has a default namespace')
  if (!/^[A-Za-z_][-.\w]*$/.test(prefix)) refuse(`An unusual prefix, ${prefix}`)
  const claimed = claimedPrefixes.get(prefix)
  if ((claimed !== undefined && claimed !== uri) || (uri === rdfUri && prefix !== 'rdf')) {
    refuse(`The prefix ${prefix} stands for ${uri}`)
  }
  // ExifTool mends such a namespace, and says so.
  const mended = uri.endsWith('/') ? uri.slice(0, -1) : `${uri}/`
  if (!exiftoolNamespaces.has(uri) && exiftoolNamespaces.has(mended)) refuse(`The namespace ${uri}`)
  if ((prefixes.get(prefix) ?? uri) !== uri) refuse(`The prefix ${prefix} stands for two namespaces`)
  prefixes.set(prefix, uri)
}

// ExifTool looks for this attribute as it is usually written.
function requirePlainResource(attributes: readonly sax.QualifiedAttribute[], raw: string): void {
  const resource = attributes.some(({ uri, local }) => uri === rdfUri && local === 'resource')
  if (resource && !/\srdf:resource=["']/.test(raw)) refuse('rdf:resource is written in an unusual way')
}

// XMP knows XML's five names of characters and numbers; what XML allows as a number is narrower than what programs read.
function requirePlainReferences(packet: string): void {
  for (const [, reference = ''] of packet.matchAll(/&(#?\w*;?)/g)) {
    if (!/^(?:amp|lt|gt|quot|apos);$/.test(reference) && !isCharacter(readCode(reference))) {
      refuse(`A character that cannot be: &${reference.slice(0, 12)}`)
    }
  }
}

function readCode(reference: string): number {
  const [, hexadecimal, decimal] = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}));$/.exec(reference) ?? []
  return hexadecimal === undefined ? Number(decimal ?? 0) : Number.parseInt(hexadecimal, 16)
}

// Source: XML 1.0, 2.2.
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
}

function refuse(detail: string): never {
  throw new Doubt('xml', detail)
}
