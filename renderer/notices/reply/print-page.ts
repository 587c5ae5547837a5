import { buildMarkup } from './build-markup.ts'

const takePart = (html: string, tag: string): string =>
  new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? ''

/**
 * Prints one of the desk's own HTML documents by itself: the print dialog of the browser or the desktop opens, and nothing of the page shows on
 * paper.
 *
 * The page's policy refuses style sheets in markup and documents made of text; a style sheet and elements made by script are the page's own.
 */
export async function printPage(html: string): Promise<void> {
  const frame = document.createElement('iframe')
  frame.className = 'unseen'
  frame.ariaHidden = 'true'
  document.body.append(frame)
  const paper = frame.contentDocument
  const inside = paper?.defaultView ?? null
  if (paper === null || inside === null) throw new Error('A new frame has no document')
  paper.documentElement.lang = 'en'
  buildMarkup(paper.head, `<title>${takePart(html, 'title')}</title>`)
  buildMarkup(paper.body, takePart(html, 'body'))
  const sheet = new inside.CSSStyleSheet()
  sheet.replaceSync(takePart(html, 'style'))
  paper.adoptedStyleSheets = [sheet]
  await paper.fonts.ready
  inside.addEventListener('afterprint', () => frame.remove(), { once: true })
  inside.focus()
  inside.print()
}
