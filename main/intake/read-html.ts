import { compile } from 'html-to-text'
import { tellTooLong } from './text-limits.ts'

// What a page has around its words: navigation, menus, forms. A link is the words people read; where it leads is no part of a notice.
const aside = [
  'nav',
  'aside',
  'footer',
  'form',
  'button',
  'select',
  'svg',
  'script',
  'style',
  'noscript',
  'template',
  'img'
]
// Elements that have no end tag, or may leave it out: a long list of them is not deep.
const open =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|tbody|thead|tfoot|option)$/
const deepest = 200
// The converter takes time by the square of the depth.
const deepestTaken = 5000
const cut = '\ue000cut\ue000'

// Made when the first page comes: most commands never read one.
let made: ReturnType<typeof makeConverter> | undefined

const makeConverter = () =>
  compile({
    wordwrap: false,
    baseElements: { selectors: ['body'], returnDomByDefault: true },
    limits: { maxDepth: deepest, ellipsis: cut, maxInputLength: 40_000_000 },
    selectors: [
      ...aside.map((selector) => ({ selector, format: 'skip' })),
      { selector: 'a', options: { ignoreHref: true } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      ...['table', 'tr'].map((selector) => ({ selector, format: 'block', options: { leadingLineBreaks: 1 } })),
      ...['td', 'th'].map((selector) => ({ selector, format: 'inlineSurround', options: { suffix: ' ' } }))
    ]
  })

/** The words of a page as people read it, without navigation and link targets; null where it is nested too deeply or too long to be read whole. */
export function readHtml(html: string): string | null {
  if (tellTooLong(html, 'HTML') !== null || measureDepth(html) > deepestTaken) return null
  made ??= makeConverter()
  const text = made(html)
  return text.includes(cut) ? null : text
}

function measureDepth(html: string): number {
  let depth = 0
  let deepestSeen = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(at, at + 16))
    if (tag === null || open.test((tag[2] ?? '').toLowerCase())) continue
    depth = tag[1] === '/' ? Math.max(0, depth - 1) : depth + 1
    deepestSeen = Math.max(deepestSeen, depth)
  }
  return deepestSeen
}
