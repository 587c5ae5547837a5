import type { NoticeReport } from './describe-report.ts'
import { escapeHtml } from './escape-html.ts'
import { tellMoment } from './report-words.ts'
import { writePage, writeSection } from './write-page.ts'
import {
  writeDuties,
  writeNoticeFacts,
  writePhotos,
  writeRecipients,
  writeTimeLine,
  writeTraces
} from './write-report-parts.ts'

function writeResidue({ residue }: NoticeReport): string {
  if (residue === null) return ''
  const when = `<p>Searched ${escapeHtml(tellMoment(residue.checkedAt))}: ${residue.left.length} left.</p>`
  const left = residue.left.length === 0 ? '' : writeTraces(residue.left)
  const held =
    residue.heldByDesign.length === 0
      ? ''
      : `<p class="quiet">Kept by design, in the vault and the ledger:</p>${writeTraces(residue.heldByDesign)}`
  return writeSection('Wrong value still found', when + left + held)
}

/** A notice's report as one HTML document that prints; every value is escaped. */
export function writeReportHtml(report: NoticeReport): string {
  const { notice, desk, writtenAt, photos, duties, recipients, timeLine } = report
  const text = `<div class="text value" dir="auto">${escapeHtml(notice.text)}</div>`
  return writePage({
    title: `Notice ${notice.number}: ${notice.subject}`,
    desk,
    writtenAt,
    parts: [
      writeNoticeFacts(report),
      timeLine.length === 0 ? '' : writeSection('Time line', writeTimeLine(report)),
      duties.length === 0 ? '' : writeSection('Duties', writeDuties(report)),
      photos.length === 0 ? '' : writeSection('Photos', writePhotos(report)),
      recipients.length === 0 ? '' : writeSection('Recipients', writeRecipients(report)),
      writeResidue(report),
      writeSection('Text of the notice', text)
    ]
  })
}
