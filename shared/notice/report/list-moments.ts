import { dutyWords } from '../duty-words.ts'
import type { ReportDuty, ReportFacts, ReportMoment, ReportPhoto } from './report-facts.ts'

const countPhotos = (count: number): string => (count === 1 ? '1 photo' : `${count} photos`)

/** One moment a change, however many photos it touched. */
function listChanges(photos: readonly ReportPhoto[]): readonly ReportMoment[] {
  const byChange = new Map<string, ReportPhoto[]>()
  for (const photo of photos) {
    if (photo.at === null) continue
    const key = JSON.stringify([photo.at, photo.by, photo.change])
    byChange.set(key, [...(byChange.get(key) ?? []), photo])
  }
  return [...byChange.values()].flatMap((changed) => {
    const [first] = changed
    if (first === undefined || first.at === null) return []
    const [one, number] = [changed.length === 1 ? first.fileName : countPhotos(changed.length), first.change]
    const fields = changed.reduce((sum, photo) => sum + photo.fields.length, 0)
    const what = fields === 0 ? `Barred ${one}` : `Corrected ${one}${number === null ? '' : ` (change ${number})`}`
    return [{ at: first.at, by: first.by, what }]
  })
}

function tellDuty({ duty, state, note }: ReportDuty): string {
  return `Duty ${state === 'waived' ? 'waived' : 'done'}: ${dutyWords[duty]}${note === '' ? '' : ` (${note})`}`
}

/** Every moment of the notice in the order of time, from receipt on; the same words at the same moment stand once. */
export function listMoments(facts: ReportFacts): readonly ReportMoment[] {
  const { notice, events, photos, duties, recipients, residue } = facts
  const from = notice.agency === null ? '' : ` from ${notice.agency}`
  const moments: readonly ReportMoment[] = [
    { at: notice.receivedAt, by: null, what: `Notice received${from}` },
    ...events,
    ...listChanges(photos),
    ...(residue === null
      ? []
      : [{ at: residue.checkedAt, by: null, what: `Searched for the wrong value: ${residue.left.length} left` }]),
    ...duties.flatMap((duty) =>
      duty.at === null || duty.state === 'open' ? [] : [{ at: duty.at, by: duty.by, what: tellDuty(duty) }]
    ),
    ...recipients.flatMap(({ name, informedAt, by }) =>
      informedAt === null ? [] : [{ at: informedAt, by, what: `Informed ${name}` }]
    ),
    ...(notice.closedAt === null ? [] : [{ at: notice.closedAt, by: null, what: 'Notice closed' }])
  ]
  const isFirst = (moment: ReportMoment, index: number) =>
    moments.findIndex(({ at, what }) => at === moment.at && what === moment.what) === index
  return moments.filter(isFirst).sort((left, right) => Date.parse(left.at) - Date.parse(right.at))
}
