const token = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g
const attribute = /([a-z]+)="([^"]*)"/g
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const plainAttributes: ReadonlySet<string> = new Set(['class', 'dir', 'lang'])
const alone: ReadonlySet<string> = new Set(['br', 'hr', 'meta'])
const refused: ReadonlySet<string> = new Set(['script', 'iframe', 'object', 'embed', 'link', 'style'])

const readText = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (all, name) => entities[name] ?? all)

/**
 * Adds the elements of the desk's own markup to a parent: every tag closed, values escaped, as the desk writes its reports. The page's policy lets
 * no text become elements by itself; here nothing does but plain elements with `class`, `dir` and `lang`.
 */
export function buildMarkup(parent: Element, markup: string): void {
  const page = parent.ownerDocument
  const open = [parent]
  for (const [, slash, tag, attributes = '', text] of markup.matchAll(token)) {
    const inside = open.at(-1) ?? parent
    if (text !== undefined) inside.append(page.createTextNode(readText(text)))
    else if (slash === '/') open.splice(Math.max(1, open.length - 1))
    else if (tag !== undefined && !refused.has(tag)) {
      const element = page.createElement(tag)
      for (const [, name = '', value = ''] of attributes.matchAll(attribute))
        if (plainAttributes.has(name)) element.setAttribute(name, readText(value))
      inside.append(element)
      if (!alone.has(tag)) open.push(element)
    }
  }
}
