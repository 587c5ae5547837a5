import type { DeskReport, ReportScope } from '../../../shared/contract/desk-report.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import { fieldKeys, findField } from '../../../shared/fields/find-field.ts'
import type { DeskParts } from '../desk-parts.ts'
import { getNotice } from '../notices/get-notice.ts'
import { getPhoto } from '../photos/get-photo.ts'
import type { ChangeRecord } from '../ports/desk-store.ts'

/** What a report is about: changes newest first, how many fields of photos they changed in all, and notices newest first. */
export interface SelectedChanges {
  readonly changes: readonly DeskReport['changes'][number][]
  readonly fields: number
  readonly notices: readonly Notice[]
}

/** The changes and notices within a scope. A change that came to nothing is none. Throws DeskError `not-found` for an unknown photo or notice. */
export async function selectChanges(desk: Pick<DeskParts, 'store'>, scope: ReportScope): Promise<SelectedChanges> {
  const all = scope.notice === undefined ? await desk.store.notices.list() : [await getNotice(desk, scope.notice)]
  const ofAgency = all.filter(({ parsed }) => scope.agency === undefined || isNamed(parsed.agency ?? '', scope.agency))
  const numbers = new Set(ofAgency.map(({ number }) => number))
  const onNotices = scope.notice !== undefined || scope.agency !== undefined
  const made = (await listChanges(desk, scope)).filter(
    ({ by, notice }) =>
      (scope.by === undefined || isNamed(by, scope.by)) && (!onNotices || (notice !== null && numbers.has(notice)))
  )
  const changes: DeskReport['changes'] = []
  let fields = 0
  for (const change of made) {
    const described = await describeChange(desk, change, scope.photoId)
    if (described === null) continue
    changes.push(described.change)
    fields += described.fields
  }
  return { changes, fields, notices: ofAgency.filter((notice) => isAbout(notice, scope, changes)) }
}

async function listChanges(desk: Pick<DeskParts, 'store'>, scope: ReportScope): Promise<readonly ChangeRecord[]> {
  const made = await desk.store.changes.between(scope.from, scope.to)
  if (scope.photoId === undefined) return made
  const photo = await getPhoto(desk, scope.photoId)
  const own = new Set((await desk.store.revisions.entries(photo.id)).map(({ change }) => change))
  return made.filter(({ change }) => own.has(change))
}

async function describeChange({ store }: Pick<DeskParts, 'store'>, record: ChangeRecord, photoId: PhotoId | undefined) {
  const items = await store.changes.items(record.change)
  const applied = items.filter((item) => item.state === 'applied' && (photoId ?? item.photoId) === item.photoId)
  if (applied.length === 0) return null
  const keys = applied.map((item) => Object.keys(item.fields))
  const changed = new Set(keys.flat())
  const { change, at, by, kind, reason, notice, undoneBy } = record
  const photos = applied.map((item) => ({ photoId: item.photoId, path: item.path }))
  const labels = fieldKeys.filter((key) => changed.has(key)).map((key) => findField(key).label)
  return {
    change: { change, at, by, kind, reason, notice, undoneBy, photos, fields: labels },
    fields: keys.reduce((sum, some) => sum + some.length, 0)
  }
}

function isAbout(
  { number, receivedAt, carriers }: Notice,
  { photoId, by, from, to }: ReportScope,
  changes: SelectedChanges['changes']
): boolean {
  const hasChange = changes.some(({ notice }) => notice === number)
  if (photoId !== undefined && !hasChange && !carriers.includes(photoId)) return false
  if (by !== undefined) return hasChange
  const at = Date.parse(receivedAt)
  return (from === undefined || at >= Date.parse(from)) && (to === undefined || at <= Date.parse(to))
}

function isNamed(name: string, asked: string): boolean {
  return name.localeCompare(asked, 'en', { sensitivity: 'base' }) === 0
}
