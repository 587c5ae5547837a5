import sax from 'sax'

/** A property at the top of an XMP packet: the name it has there ("dc:title"), its name with the namespace's URI, and its value in one fixed form. */
export interface XmpProperty {
  readonly name: string
  readonly key: string
  /** JSON of the whole value, whatever way it was spelt: two spellings of one value give the same text. */
  readonly value: string
}

interface Element {
  readonly name: string
  readonly uri: string
  readonly local: string
  readonly attributes: readonly {
    readonly name: string
    readonly uri: string
    readonly local: string
    readonly value: string
  }[]
  readonly children: Element[]
  text: string
}

type Value = string | readonly Value[] | { readonly [key: string]: Value }

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const xml = 'http://www.w3.org/XML/1998/namespace'
const declarations = 'http://www.w3.org/2000/xmlns/'
// A list without items says nothing, and ExifTool takes it away.
const emptyList = /^\{"(?:Bag|Seq|Alt)":\[\]\}$/
const lists: ReadonlySet<string> = new Set(['Bag', 'Seq', 'Alt'])

/**
 * Every property of an XMP packet, of namespaces known and unknown, in the order of the packet. Null where it is no XML, or no XMP.
 * Lists without items are left out. Source: ISO 16684-1, 7.
 */
export function listXmpProperties(packet: Buffer): readonly XmpProperty[] | null {
  const root = parseXml(decode(packet))
  const body = root === null ? undefined : findRdf(root)
  if (body === undefined) return null
  return body.children
    .filter(({ uri, local }) => uri === rdf && local === 'Description')
    .flatMap(listProperties)
    .filter(({ value }) => !emptyList.test(value))
}

function listProperties(description: Element): readonly XmpProperty[] {
  const attributes = description.attributes.filter(isProperty)
  return [
    ...attributes.map(({ name, uri, local, value }) => ({ name, key: uri + local, value: JSON.stringify(value) })),
    ...description.children.map((child) => ({
      name: child.name,
      key: child.uri + child.local,
      value: JSON.stringify(readValue(child))
    }))
  ]
}

function isProperty({ name, uri }: Element['attributes'][number]): boolean {
  return uri !== rdf && uri !== xml && uri !== declarations && !/^xmlns(?::|$)/.test(name)
}

function readValue(element: Element): Value {
  const language = element.attributes.find(({ uri, local }) => uri === xml && local === 'lang')?.value
  const value = readPlainValue(element)
  return language === undefined ? value : { 'xml:lang': language, value }
}

function readPlainValue(element: Element): Value {
  const resource = element.attributes.find(({ uri, local }) => uri === rdf && local === 'resource')
  if (resource !== undefined) return resource.value
  const [only] = element.children
  const isResource = element.attributes.some(
    ({ uri, local, value }) => uri === rdf && local === 'parseType' && value === 'Resource'
  )
  if (!isResource && only !== undefined && only.uri === rdf && lists.has(only.local))
    return { [only.local]: only.children.map(readValue) }
  const holder = !isResource && only !== undefined && only.uri === rdf && only.local === 'Description' ? only : element
  const fields = [
    ...holder.attributes.filter(isProperty).map(({ uri, local, value }) => [uri + local, value] as const),
    ...holder.children.map((child) => [child.uri + child.local, readValue(child)] as const)
  ]
  if (fields.length === 0) return element.text
  return Object.fromEntries(fields.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function findRdf(element: Element): Element | undefined {
  if (element.uri === rdf && element.local === 'RDF') return element
  for (const child of element.children) {
    const found = findRdf(child)
    if (found !== undefined) return found
  }
  return undefined
}

function parseXml(text: string): Element | null {
  const parser = sax.parser(true, { xmlns: true })
  const root: Element = { name: '', uri: '', local: '', attributes: [], children: [], text: '' }
  const open = [root]
  let failed = false
  parser.onerror = () => {
    failed = true
    parser.resume()
  }
  parser.onopentag = (tag) => {
    if (!('ns' in tag)) return
    const attributes = Object.values(tag.attributes).map(({ name, uri, local, value }) => ({ name, uri, local, value }))
    const element: Element = { name: tag.name, uri: tag.uri, local: tag.local, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  }
  parser.onclosetag = () => {
    open.pop()
  }
  const addText = (part: string): void => {
    const element = open.at(-1)
    if (element !== undefined) element.text += part
  }
  parser.ontext = addText
  parser.oncdata = addText
  parser.write(text).close()
  return failed ? null : root
}

// XMP may be UTF-16; its byte order mark tells, or the NUL beside the first "<".
function decode(packet: Buffer): string {
  const [first, second] = packet
  const isUtf16 =
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0
  if (!isUtf16) return new TextDecoder('utf-8').decode(packet)
  return new TextDecoder(first === 0xfe || first === 0 ? 'utf-16be' : 'utf-16le').decode(packet)
}
