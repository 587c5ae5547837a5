import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describeParserError } from './file-part.ts'
import { tellTooLong } from './text-limits.ts'
import { unescapeXml } from './unescape-xml.ts'
import type { XmlNode } from './xml-node.ts'

const deepest = 60
const mostElements = 200_000

// Entities are never expanded: no document type is handed to the parser, and the five escapes are undone afterwards. Nothing is fetched.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: '#cdata',
  maxNestedTags: deepest
})

/** A document's root element, or in words why it is not read: "is XML that declares entities of its own". */
export type XmlReading = { readonly root: XmlNode } | { readonly why: string }

/** Reads XML without expanding entities. A document type is passed over where it only names a DTD; one that declares anything is refused. */
export function parseXml(text: string): XmlReading {
  const tooLong = tellTooLong(text, 'XML')
  if (tooLong !== null) return { why: tooLong }
  const body = skipDocumentType(text)
  if (body === null)
    return {
      why: 'is XML that declares entities or elements of its own; such a file can be made to swallow the machine'
    }
  if (countElements(body) > mostElements)
    return { why: `is XML with more than ${mostElements.toLocaleString('en-GB')} elements` }
  const valid = XMLValidator.validate(body, { allowBooleanAttributes: false })
  if (valid !== true)
    return { why: `is no whole XML: ${valid.err.msg.replace(/[.\s]+$/, '')} (line ${valid.err.line})` }
  try {
    const parsed: unknown = parser.parse(body)
    const root = readNodes(parsed).find((node) => typeof node !== 'string')
    return root === undefined || typeof root === 'string' ? { why: 'is XML without an element' } : { root }
  } catch (error) {
    const why = describeParserError(error)
    return {
      why: /nested/i.test(why) ? `is XML nested deeper than ${deepest} elements` : `is XML that cannot be read: ${why}`
    }
  }
}

// Before the root element: declaration, comments, processing instructions and one document type.
function skipDocumentType(text: string): string | null {
  const at = text.search(/<!DOCTYPE/i)
  const root = text.search(/<[A-Za-z_]/)
  if (at < 0 || (root >= 0 && root < at)) return text
  const end = text.indexOf('>', at)
  const declared = text.slice(at, end < 0 ? text.length : end + 1)
  return end < 0 || declared.includes('[') ? null : text.slice(0, at) + text.slice(end + 1)
}

function countElements(text: string): number {
  let count = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) if (text[at + 1] !== '/') count += 1
  return count
}

// The parser gives each node as an object with one key for its name, and ':@' for its attributes.
function readNodes(parsed: unknown): (XmlNode | string)[] {
  if (!Array.isArray(parsed)) return []
  return parsed.flatMap((node: unknown) => readNode(node))
}

function readNode(node: unknown): readonly (XmlNode | string)[] {
  if (typeof node !== 'object' || node === null) return []
  const parts = new Map<string, unknown>(Object.entries(node))
  const attributes = new Map<string, string>()
  for (const [key, value] of Object.entries(parts.get(':@') ?? {})) attributes.set(key, unescapeXml(String(value)))
  parts.delete(':@')
  return [...parts].flatMap(([name, value]): readonly (XmlNode | string)[] => {
    if (name === '#text') return [unescapeXml(String(value))]
    if (name === '#cdata') return [readCdata(value)]
    return [{ name, attributes, children: readNodes(value) }]
  })
}

function readCdata(value: unknown): string {
  if (!Array.isArray(value)) return ''
  return value
    .map((part: unknown) => (typeof part === 'object' && part !== null && '#text' in part ? String(part['#text']) : ''))
    .join('')
}
