import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { Residue } from '../../../shared/contract/residue.ts'
import type { NoticeReport } from '../../../shared/notice/report/describe-report.ts'
import { describeReport } from '../../../shared/notice/report/describe-report.ts'
import type { ReportFacts } from '../../../shared/notice/report/report-facts.ts'
import { stateWords } from '../../../shared/notice/state-words.ts'
import type { DeskParts } from '../desk-parts.ts'
import { getNotice } from '../get-notice.ts'
import { nameDesk } from '../name-desk.ts'
import { readCertificate } from '../residue/read-certificate.ts'
import type { CorrectedPhoto } from './list-corrected.ts'
import { listCorrected } from './list-corrected.ts'
import { listReportEvents } from './list-report-events.ts'
import { tellHeldByDesign, tellTrace } from './tell-trace.ts'

/** The report of a notice from receipt to now. Nothing is recorded. Throws DeskError `not-found`, and `verification-failed` for a certificate that is none. */
export async function reportNotice(
  desk: Pick<DeskParts, 'store' | 'clock' | 'ownFolders'>,
  number: NoticeNumber
): Promise<NoticeReport> {
  const notice = await getNotice(desk, number)
  const corrected = await listCorrected(desk.store, notice)
  // After an undo the last search says nothing any more: the bytes are others.
  const residue = notice.residue === null ? null : await readCertificate(desk, number)
  return describeReport({
    desk: nameDesk(desk.ownFolders.desk),
    writtenAt: desk.clock(),
    notice: tellNotice(notice),
    events: await listEvents(desk, notice, corrected),
    photos: corrected.map(({ photoId: _, ...photo }) => photo),
    duties: notice.duties.map(({ duty, done }) => ({
      duty,
      state: done === null ? 'open' : 'done',
      at: done?.at ?? null,
      by: done?.by ?? null,
      note: done?.note ?? ''
    })),
    recipients: [],
    residue: residue === null ? null : tellResidue(residue)
  })
}

async function listEvents({ store }: Pick<DeskParts, 'store'>, notice: Notice, corrected: readonly CorrectedPhoto[]) {
  const locks = await store.locks.byNotice(notice.number)
  const ids = [...corrected, ...locks].map(({ photoId }) => photoId)
  const known = await store.photos.those([...new Set([...notice.carriers, ...ids])])
  const names = new Map(known.map(({ id, fileName }) => [id, fileName]))
  const named = <Record extends { readonly photoId: CorrectedPhoto['photoId'] }>(record: Record) => ({
    ...record,
    fileName: names.get(record.photoId) ?? 'a photo'
  })
  const changes = await Promise.all(notice.changes.map((change) => store.changes.get(change)))
  const numbers = changes.flatMap((change) =>
    change === undefined ? [] : [change.change, change.undoneBy ?? []].flat()
  )
  const subjects = [`notice ${notice.number}`, ...new Set(numbers.map((number) => `change ${number}`))]
  return listReportEvents({
    notice,
    corrected,
    entries: await store.ledger.about(subjects),
    exports: (await store.exports.of([...names.keys()])).map(named),
    locks: locks.map(named)
  })
}

function tellNotice({ number, parsed, subject, state, receivedAt, ended, text }: Notice): ReportFacts['notice'] {
  const { kind, agency, language, byline, pictureIds, pairs, reason } = parsed
  return {
    ...{ number, kind, agency, language, subject, receivedAt, byline, pictureIds, pairs, reason, text },
    state: stateWords[state],
    closedAt: state === 'closed' ? (ended?.at ?? null) : null
  }
}

function tellResidue(residue: Residue): NonNullable<ReportFacts['residue']> {
  return {
    checkedAt: residue.at,
    left: residue.places.map(tellTrace),
    heldByDesign: tellHeldByDesign(residue.keptByDesign)
  }
}
