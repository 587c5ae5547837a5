import type { Notice } from '../../../../shared/contract/notice.ts'
import type { NoticeRecipient } from '../../../../shared/contract/notice-recipients.ts'
import type { ReportMoment } from '../../../../shared/notice/report/report-facts.ts'
import { stateWords } from '../../../../shared/notice/state-words.ts'
import type { LedgerEntry } from '../../ports/ledger.ts'
import type { ExportRecord, PhotoLock } from '../../ports/notice-work.ts'
import { tellEntry } from '../../show-record.ts'
import { listTold } from '../recipients/tell-step.ts'
import type { CorrectedPhoto } from './list-corrected.ts'

/** What the moments of a notice are told from: its ledger entries and those of its changes, what left the desk, who was told, its locks with file names. */
export interface ReportSources {
  readonly notice: Notice
  readonly entries: readonly LedgerEntry[]
  readonly corrected: readonly CorrectedPhoto[]
  readonly recipients: readonly NoticeRecipient[]
  readonly exports: readonly (ExportRecord & { readonly fileName: string })[]
  readonly locks: readonly (PhotoLock & { readonly fileName: string })[]
}

/** The moments a report cannot tell from its own facts: further receipts, steps, what was undone, files that left the desk, locks lifted. */
export function listReportEvents(sources: ReportSources): ReportMoment[] {
  const { notice, entries, exports, locks } = sources
  const told = entries.filter((entry) => !isToldElsewhere(sources, entry))
  return [
    ...told.map((entry) => ({ at: entry.at, by: entry.actor.name, what: tellEntry(entry) })),
    ...exports.map(({ at, by, fileName, preset, path }) => ({
      at,
      by,
      what: `${at < notice.receivedAt ? 'Left the desk uncorrected' : 'Left the desk'}: ${fileName}, ${preset}, ${path}`
    })),
    ...locks.flatMap(({ fileName, released, deletion }) => [
      ...(released === null ? [] : [{ at: released.at, by: released.by, what: `Unlocked ${fileName}` }]),
      ...(deletion === null ? [] : [{ at: deletion.at, by: deletion.by, what: `Deleted ${fileName}` }])
    ])
  ]
}

// Receipt, standing changes, ticks that hold, who was told, the last search and a plain closing stand in the report by themselves.
function isToldElsewhere({ notice, corrected, recipients }: ReportSources, entry: LedgerEntry): boolean {
  switch (entry.kind) {
    case 'notice-received':
      return entry.at === notice.receivedAt
    case 'notice-state':
      return entry.at === notice.ended?.at && tellEntry(entry) === stateWords.closed
    case 'duty':
      return notice.duties.some(({ duty, done }) => done?.at === entry.at && entry.payload['duty'] === duty)
    case 'residue':
      return entry.at === notice.residue?.at
    case 'notice-recipient':
      return listTold(entry).every((id) =>
        recipients.some(({ recipient, told, overtaken }) => recipient.id === id && told?.at === entry.at && !overtaken)
      )
    case 'change-planned':
      return corrected.some(({ change }) => entry.subject === `change ${change}`)
    default:
      return false
  }
}
