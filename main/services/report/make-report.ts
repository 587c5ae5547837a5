import type { DeskReport, ReportScope } from '../../../shared/contract/desk-report.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import { stateWords } from '../../../shared/notice/state-words.ts'
import { measureTimes } from '../../../shared/report/measure-times.ts'
import { lacksReason } from '../../../shared/report/write-desk-report.ts'
import type { DeskParts } from '../desk-parts.ts'
import { nameDesk } from '../name-desk.ts'
import { listCorrected } from '../notices/reply/list-corrected.ts'
import { describeScope } from './describe-scope.ts'
import { selectChanges } from './select-changes.ts'

type ReportParts = Pick<DeskParts, 'store' | 'clock' | 'ownFolders'>
type ReportedChange = DeskReport['changes'][number]

interface ReportedNotice {
  readonly notice: Notice
  /** Photos that stand corrected or barred. */
  readonly photos: number
  readonly took: number | null
}

/** What the desk did within a scope. Records nothing. Throws DeskError `not-found` for an unknown photo or notice. */
export async function makeReport(desk: ReportParts, scope: ReportScope): Promise<DeskReport> {
  const writtenAt = desk.clock()
  const selected = await selectChanges(desk, scope)
  const notices = await Promise.all(selected.notices.map((notice) => measureNotice(desk, notice)))
  const { changes, fields } = selected
  const openDuties = notices.flatMap(({ notice }) => listOpenDuties(notice, writtenAt))
  return {
    desk: nameDesk(desk.ownFolders.desk),
    writtenAt,
    about: await describeScope(desk, scope),
    scope,
    counts: {
      changes: changes.length,
      undone: changes.filter(({ undoneBy }) => undoneBy !== null).length,
      photos: countPhotos(changes),
      fields,
      notices: notices.length,
      corrected: notices.filter(({ took }) => took !== null).length,
      openDuties: openDuties.length,
      withoutReason: changes.filter(lacksReason).length
    },
    time: measureTimes(notices.map(({ took }) => took)),
    agencies: listAgencies(notices),
    people: listPeople(changes),
    days: listDays(changes, notices),
    notices: notices.map(({ notice, took }) => ({
      notice: notice.number,
      kind: notice.parsed.kind,
      agency: notice.parsed.agency,
      subject: notice.subject,
      state: stateWords[notice.state],
      receivedAt: notice.receivedAt,
      took
    })),
    openDuties,
    changes: [...changes]
  }
}

async function measureNotice({ store }: ReportParts, notice: Notice): Promise<ReportedNotice> {
  const corrected = await listCorrected(store, notice)
  const last = Math.max(...corrected.map(({ at }) => (at === null ? Number.NaN : Date.parse(at))))
  const took = corrected.length === 0 || Number.isNaN(last) ? null : (last - Date.parse(notice.receivedAt)) / 1000
  const photos = new Set(corrected.map(({ photoId }) => photoId)).size
  return { notice, photos, took: took === null ? null : Math.max(0, Math.round(took)) }
}

function listOpenDuties({ number, parsed, subject, state, receivedAt, duties }: Notice, now: string) {
  if (!isOpenState(state)) return []
  return duties
    .filter(({ done }) => done === null)
    .map(({ duty, due }) => ({
      ...{ notice: number, agency: parsed.agency, subject, duty, receivedAt },
      overdue: due !== null && due < now
    }))
}

function listAgencies(notices: readonly ReportedNotice[]): DeskReport['agencies'] {
  const byAgency = Map.groupBy(notices, ({ notice }) => notice.parsed.agency ?? '')
  const agencies = [...byAgency].map(([agency, some]) => ({
    agency,
    notices: some.length,
    corrected: some.filter(({ took }) => took !== null).length,
    photos: some.reduce((sum, { photos }) => sum + photos, 0),
    time: measureTimes(some.map(({ took }) => took))
  }))
  return agencies.toSorted((one, other) => other.notices - one.notices || (one.agency < other.agency ? -1 : 1))
}

function listPeople(changes: readonly ReportedChange[]): DeskReport['people'] {
  const people = [...Map.groupBy(changes, ({ by }) => by)].map(([by, some]) => ({
    by,
    changes: some.length,
    photos: countPhotos(some),
    withoutReason: some.filter(lacksReason).length
  }))
  return people.toSorted((one, other) => other.changes - one.changes || (one.by < other.by ? -1 : 1))
}

function listDays(changes: readonly ReportedChange[], notices: readonly ReportedNotice[]): DeskReport['days'] {
  const dayOf = (at: string) => at.slice(0, 'yyyy-mm-dd'.length)
  const changed = Map.groupBy(changes, ({ at }) => dayOf(at))
  const received = Map.groupBy(notices, ({ notice }) => dayOf(notice.receivedAt))
  return [...new Set([...changed.keys(), ...received.keys()])].toSorted().map((day) => ({
    day,
    changes: changed.get(day)?.length ?? 0,
    notices: received.get(day)?.length ?? 0
  }))
}

function countPhotos(changes: readonly ReportedChange[]): number {
  return new Set(changes.flatMap(({ photos }) => photos.map(({ photoId }) => photoId))).size
}
