/**
 * Prints an HTML document by itself: the print dialog of the browser or the desktop opens, and nothing of the page shows on paper.
 *
 * The page's content policy refuses style sheets in markup; a style sheet made by script is the page's own, so the document's are taken over.
 */
export async function printPage(html: string): Promise<void> {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const styles = [...page.querySelectorAll('style')].map((style) => style.textContent)
  const frame = document.createElement('iframe')
  frame.className = 'unseen'
  frame.ariaHidden = 'true'
  frame.title = page.title
  document.body.append(frame)
  const paper = frame.contentDocument
  const inside = paper?.defaultView ?? null
  if (paper === null || inside === null) throw new Error('A new frame has no document')
  paper.documentElement.lang = page.documentElement.lang
  paper.title = page.title
  paper.body.replaceChildren(...[...page.body.childNodes].map((node) => paper.importNode(node, true)))
  paper.adoptedStyleSheets = styles.map((text) => {
    const sheet = new inside.CSSStyleSheet()
    sheet.replaceSync(text)
    return sheet
  })
  await paper.fonts.ready
  inside.addEventListener('afterprint', () => frame.remove(), { once: true })
  inside.focus()
  inside.print()
}
