/** An element of an XML file; names are without their namespace's prefix. */
export interface XmlNode {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlNode | string)[]
}

/** The elements of these names directly in a node, in the file's order. */
export function listChildren(node: XmlNode, ...names: readonly string[]): XmlNode[] {
  return node.children.filter((child) => typeof child !== 'string').filter((child) => names.includes(child.name))
}

/** The element at this path of names below a node; the first where there are several. */
export function findPath(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((at, name) => at && listChildren(at, name)[0], node)
}

/** All elements of these names anywhere in a node, in the file's order; none inside another one of them. */
export function listWithin(node: XmlNode, ...names: readonly string[]): XmlNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return names.includes(child.name) ? [child] : listWithin(child, ...names)
  })
}

const blocks =
  /^(?:p|br|hl1|hl2|h[1-6]|div|li|tr|table|block|section|article|blockquote|title|tobject|dateline|byline)$/i

/** The words in a node as people read them: blocks in lines of their own, runs of white space as one space. "" for no node. */
export function readWords(node: XmlNode | undefined): string {
  if (node === undefined) return ''
  return gather(node)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function gather(node: XmlNode): string {
  const words = node.children
    .map((child) => (typeof child === 'string' ? child.replace(/\s+/g, ' ') : gather(child)))
    .join('')
  return blocks.test(node.name) ? `\n${words}\n` : words
}
