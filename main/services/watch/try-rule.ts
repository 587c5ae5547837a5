import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { WatchRuleDraft, WatchTrial } from '../../../shared/contract/watch-rules.ts'
import type { DeskParts } from '../desk-parts.ts'
import { choosePreset } from '../export/export-presets.ts'
import { refuseExport } from '../export/refuse-export.ts'
import type { ChangeRecord, PhotoRecord } from '../ports/desk-store.ts'
import { fitsCondition } from './fits-condition.ts'

type TrialParts = Pick<DeskParts, 'store' | 'clock'>

/** A rule, saved or not, and the moment (ISO 8601) from which on the desk's changes are looked at. */
export interface RuleToTry {
  readonly rule: WatchRuleDraft
  readonly since: string
}

/** What a rule would have sent of the changes since a moment: each photo once, by its newest change that stands. Nothing is sent or recorded. */
export async function tryRule(desk: TrialParts, { rule, since }: RuleToTry): Promise<WatchTrial> {
  const photos = new Map<string, WatchTrial['photos'][number]>()
  for (const change of await desk.store.changes.between(since, undefined)) {
    if (!counts(rule, change)) continue
    for (const { photoId, state, toRevision } of await desk.store.changes.items(change.change)) {
      if (state !== 'applied' || toRevision === null || photos.has(photoId)) continue
      const photo = await desk.store.photos.get(photoId)
      if (photo === undefined || !fitsCondition(photo, rule.condition)) continue
      const { path } = photo
      photos.set(photoId, { photoId, path, revision: toRevision, at: change.at, refused: tellRefusal(desk, photo) })
    }
  }
  return { photos: [...photos.values()], ...(await tellPlaces(desk, rule)) }
}

function counts({ on }: WatchRuleDraft, { kind, notice, undoneBy }: ChangeRecord): boolean {
  return undoneBy === null && (on === 'edits' || (notice !== null && kind !== 'undo' && kind !== 'restore'))
}

function tellRefusal(desk: TrialParts, photo: PhotoRecord): string | null {
  try {
    refuseExport(photo, desk.clock(), 'It would not be sent.')
    return null
  } catch (error) {
    if (error instanceof DeskError) return error.message
    throw error
  }
}

async function tellPlaces(desk: TrialParts, { preset, recipients }: WatchRuleDraft) {
  const places: string[] = []
  const problems: string[] = []
  try {
    await choosePreset(desk, preset)
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    problems.push(error.message)
  }
  for (const id of recipients) {
    const known = await desk.store.recipients.get(id)
    if (known === undefined || known.removed)
      problems.push(`The recipient ${known?.recipient.name ?? id} is not on the list any more.`)
    else if (known.recipient.destinations.length === 0)
      problems.push(`${known.recipient.name} has no destination: nothing could be sent there.`)
    else places.push(`${known.recipient.name} (${known.recipient.destinations.join(', ')})`)
  }
  return { places, problems }
}
