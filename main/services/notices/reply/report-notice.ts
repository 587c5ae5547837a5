import type { NoticeNumber } from '../../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../../shared/contract/notice.ts'
import type { NoticeRecipient } from '../../../../shared/contract/notice-recipients.ts'
import type { Residue } from '../../../../shared/contract/residue.ts'
import { howWords } from '../../../../shared/notice/how-words.ts'
import type { NoticeReport } from '../../../../shared/notice/report/describe-report.ts'
import { describeReport } from '../../../../shared/notice/report/describe-report.ts'
import type { ReportFacts } from '../../../../shared/notice/report/report-facts.ts'
import { stateWords } from '../../../../shared/notice/state-words.ts'
import type { DeskParts } from '../../desk-parts.ts'
import { nameDesk } from '../../name-desk.ts'
import { getNotice } from '../get-notice.ts'
import { listNoticeRecipients } from '../recipients/tell-recipients.ts'
import { readCertificate } from '../residue/read-certificate.ts'
import type { CorrectedPhoto } from './list-corrected.ts'
import { listCorrected } from './list-corrected.ts'
import type { ReportSources } from './list-report-events.ts'
import { listReportEvents } from './list-report-events.ts'
import { tellHeldByDesign, tellTrace } from './tell-trace.ts'

/** The report of a notice from receipt to now. Nothing is recorded. Throws DeskError `not-found`, and `verification-failed` for a certificate that is none. */
export async function reportNotice(
  desk: Pick<DeskParts, 'store' | 'clock' | 'ownFolders'>,
  number: NoticeNumber
): Promise<NoticeReport> {
  const notice = await getNotice(desk, number)
  const corrected = await listCorrected(desk.store, notice)
  const recipients = await listNoticeRecipients(desk, number)
  // After an undo the last search says nothing any more: the bytes are others.
  const residue = notice.residue === null ? null : await readCertificate(desk, number)
  return describeReport({
    desk: nameDesk(desk.ownFolders.desk),
    writtenAt: desk.clock(),
    notice: tellNotice(notice),
    events: await listEvents(desk, { notice, corrected, recipients }),
    photos: corrected.map(({ photoId: _, ...photo }) => photo),
    duties: notice.duties.map(({ duty, done }) => ({
      duty,
      state: done === null ? 'open' : 'done',
      at: done?.at ?? null,
      by: done?.by ?? null,
      note: done?.note ?? ''
    })),
    recipients: recipients.map(tellRecipient),
    residue: residue === null ? null : tellResidue(residue)
  })
}

function tellRecipient({ recipient, why, told, overtaken }: NoticeRecipient): ReportFacts['recipients'][number] {
  const { name, address } = recipient
  const note = told === null ? '' : [howWords[told.how], told.note].filter(Boolean).join('. ')
  const informed = overtaken === null ? told : null
  return {
    ...{ name, address, why: why.words, informedAt: informed?.at ?? null, by: informed?.by ?? null },
    note: told === null || overtaken === null ? note : `Told ${told.at} by ${told.by}. ${overtaken.why}`
  }
}

type Known = Pick<ReportSources, 'notice' | 'corrected' | 'recipients'>

async function listEvents({ store }: Pick<DeskParts, 'store'>, known: Known) {
  const { notice, corrected } = known
  const locks = await store.locks.byNotice(notice.number)
  const ids = [...corrected, ...locks].map(({ photoId }) => photoId)
  const photos = await store.photos.those([...new Set([...notice.carriers, ...ids])])
  const names = new Map(photos.map(({ id, fileName }) => [id, fileName]))
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
    ...known,
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
    heldByDesign: [
      ...(residue.notMeant ?? []).map(({ by, ...place }) => {
        const { where, context } = tellTrace(place)
        return { where: `${where}, not meant, by ${by}`, context }
      }),
      ...tellHeldByDesign(residue.keptByDesign)
    ]
  }
}
