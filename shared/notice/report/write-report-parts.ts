import { diffWords } from '../../caption/word-diff.ts'
import { dutyWords } from '../duty-words.ts'
import type { NoticeReport } from './describe-report.ts'
import { escapeHtml } from './escape-html.ts'
import type { ReportField, ReportTrace } from './report-facts.ts'
import { tellDuration, tellMoment } from './report-words.ts'
import { writeTable } from './write-table.ts'

const none = '<span class="quiet">–</span>'
const orNone = (text: string | null): string => (text === null || text === '' ? none : escapeHtml(text))

/** A value that may be in any language and direction. */
function writeValue(html: string): string {
  return `<span class="value" dir="auto">${html}</span>`
}

/** The facts of the notice as a list of names and values. */
export function writeNoticeFacts({ notice, durations, counts, residue }: NoticeReport): string {
  const pairs = notice.pairs.map(({ correct, wrong }) =>
    correct === ''
      ? `<del>${escapeHtml(wrong)}</del> deleted`
      : wrong === ''
        ? `<ins>${escapeHtml(correct)}</ins> added`
        : `<ins>${escapeHtml(correct)}</ins> instead of <del>${escapeHtml(wrong)}</del>`
  )
  const rows: readonly (readonly [string, string])[] = [
    ['Kind', escapeHtml(notice.kind.charAt(0).toUpperCase() + notice.kind.slice(1))],
    ['Agency', orNone(notice.agency)],
    ['Received', escapeHtml(tellMoment(notice.receivedAt))],
    ['State', escapeHtml(notice.state)],
    ['Photographer', orNone(notice.byline)],
    ['Pictures', orNone(notice.pictureIds.join(', '))],
    ['Values', pairs.length === 0 ? none : pairs.map(writeValue).join('<br>')],
    ['Reason', orNone(notice.reason)],
    ['Photos', `${counts.photos}, ${counts.fields} ${counts.fields === 1 ? 'field' : 'fields'} changed`],
    ['First change after', tellDuration(durations.firstChange)],
    [
      'Last duty after',
      counts.dutiesOpen > 0 ? `<span class="open">${counts.dutiesOpen} open</span>` : tellDuration(durations.lastDuty)
    ],
    ['Recipients informed', `${counts.recipientsInformed} of ${counts.recipients}`],
    ['Wrong value left', residue === null ? 'not searched yet' : String(residue.left.length)],
    ['Closed after', tellDuration(durations.closed)]
  ]
  return `<dl>${rows.map(([name, html]) => `<dt>${name}</dt><dd>${html}</dd>`).join('\n')}</dl>`
}

/** The time line. */
export function writeTimeLine({ timeLine }: NoticeReport): string {
  const rows = timeLine.map(({ at, by, what }) => [escapeHtml(tellMoment(at)), orNone(by), escapeHtml(what)])
  return writeTable(['Time', 'Who', 'What'], rows, ['when', 'who'])
}

/** The duties with who did each, and when. */
export function writeDuties({ duties }: NoticeReport): string {
  const rows = duties.map(({ duty, state, at, by, note }) => [
    escapeHtml(dutyWords[duty]),
    `<span class="${state === 'open' ? 'open' : 'done'}">${state}</span>`,
    at === null ? none : escapeHtml(tellMoment(at)),
    orNone(by),
    orNone(note)
  ])
  return writeTable(['Duty', 'State', 'Time', 'Who', 'Note'], rows, ['', '', 'when'])
}

function writeDiff({ from, to }: ReportField): string {
  const tags = {
    same: (html: string) => html,
    del: (html: string) => `<del>${html}</del>`,
    ins: (html: string) => `<ins>${html}</ins>`
  }
  return diffWords(from, to)
    .map(({ kind, text }) => tags[kind](escapeHtml(text)))
    .join('')
}

/** Each photo with its fields, the old and the new value as one diff. */
export function writePhotos({ photos }: NoticeReport): string {
  return photos
    .map(({ fileName, path, change, fields }) => {
      const rows = fields.map((field) => [escapeHtml(field.field), writeValue(writeDiff(field))])
      const number = change === null ? '' : `, change ${change}`
      const table = rows.length === 0 ? '' : writeTable(['Field', 'Old and new value'], rows, ['who'])
      return `<div class="photo"><p><strong>${escapeHtml(fileName)}</strong> <span class="quiet">${escapeHtml(path)}${number}</span></p>${table}</div>`
    })
    .join('\n')
}

/** Who had to be told and why, and when they were, by whom and how. */
export function writeRecipients({ recipients }: NoticeReport): string {
  const rows = recipients.map(({ name, address, why, informedAt, by, note }) => [
    `${escapeHtml(name)} <span class="quiet">${escapeHtml([address, why].filter(Boolean).join(', '))}</span>`,
    informedAt === null ? '<span class="open">not yet</span>' : escapeHtml(tellMoment(informedAt)),
    orNone(by),
    escapeHtml(note)
  ])
  return writeTable(['Recipient', 'Informed', 'By', 'Note'], rows)
}

/** Places that hold the wrong value. */
export function writeTraces(traces: readonly ReportTrace[]): string {
  const rows = traces.map(({ where, context }) => [escapeHtml(where), writeValue(escapeHtml(context))])
  return writeTable(['Where', 'Words around it'], rows)
}
