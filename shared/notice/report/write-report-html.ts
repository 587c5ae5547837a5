import type { NoticeReport } from './describe-report.ts'
import { escapeHtml } from './escape-html.ts'
import { reportStyle } from './report-style.ts'
import { tellMoment } from './report-words.ts'
import {
  writeDuties,
  writeNoticeFacts,
  writePhotos,
  writeRecipients,
  writeTimeLine,
  writeTraces
} from './write-report-parts.ts'

function writeSection(heading: string, count: number, html: string): string {
  return count === 0 ? '' : `<section><h2>${heading}</h2>\n${html}</section>`
}

function writeResidue({ residue }: NoticeReport): string {
  if (residue === null) return ''
  const when = `<p>Searched ${escapeHtml(tellMoment(residue.checkedAt))}: ${residue.left.length} left.</p>`
  const left = residue.left.length === 0 ? '' : writeTraces(residue.left)
  const held =
    residue.heldByDesign.length === 0
      ? ''
      : `<p class="quiet">Kept by design, in the vault and the ledger:</p>${writeTraces(residue.heldByDesign)}`
  return `<section><h2>Wrong value still found</h2>\n${when}${left}${held}</section>`
}

/**
 * A report as one HTML document that needs nothing else and prints on A4.
 *
 * No scripts, no addresses; every value is escaped, and a policy in the document forbids anything from outside.
 */
export function writeReportHtml(report: NoticeReport): string {
  const { notice, desk, writtenAt, photos, duties, recipients } = report
  const title = escapeHtml(`Notice ${notice.number}: ${notice.subject}`)
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
<p class="quiet">${escapeHtml(desk)}, written ${escapeHtml(tellMoment(writtenAt))}</p>
${writeNoticeFacts(report)}
${writeSection('Time line', report.timeLine.length, writeTimeLine(report))}
${writeSection('Duties', duties.length, writeDuties(report))}
${writeSection('Photos', photos.length, writePhotos(report))}
${writeSection('Recipients', recipients.length, writeRecipients(report))}
${writeResidue(report)}
<section><h2>Text of the notice</h2>
<div class="text value" dir="auto">${escapeHtml(notice.text)}</div></section>
</body>
</html>
`
}
