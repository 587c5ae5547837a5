import { escapeHtml } from './escape-html.ts'
import { reportStyle } from './report-style.ts'
import { tellMoment } from './report-words.ts'

/**
 * A report as one HTML document that needs nothing else and prints on A4: its title, who wrote it when, and the parts, which are HTML already.
 *
 * No scripts, no addresses; a policy in the document forbids anything from outside.
 */
export function writePage(page: {
  readonly title: string
  readonly desk: string
  readonly writtenAt: string
  readonly parts: readonly string[]
}): string {
  const title = escapeHtml(page.title)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${reportStyle}</style>
</head>
<body>
<h1>${title}</h1>
<p class="quiet">${escapeHtml(page.desk)}, written ${escapeHtml(tellMoment(page.writtenAt))}</p>
${page.parts.join('\n')}
</body>
</html>
`
}

/** A part under a heading; nothing where there is nothing in it. */
export function writeSection(heading: string, html: string): string {
  return html === '' ? '' : `<section><h2>${heading}</h2>\n${html}</section>`
}
