import type { Notice } from '../../../../shared/contract/notice.ts'
import { isOpenState } from '../../../../shared/notice/notice-states.ts'
import type { DeskRecords, PhotoRecord } from '../../ports/desk-store.ts'
import type { Actor } from '../../ports/ledger.ts'
import { moveNotice } from '../move-notice.ts'
import type { ResendDifference } from './compare-resend.ts'
import { compareResend } from './compare-resend.ts'
import type { ResentPair } from './find-earlier.ts'
import { findEarlier } from './find-earlier.ts'
import { takeInSilentChange } from './take-in-silent-change.ts'

/**
 * Pairs a newly read file with the one the agency sent before: the older is superseded, open notices of either that state no values get those
 * told from comparing both, and words changed without any notice become one of their own. Gives how many notices that was news for.
 *
 * Call it in the transaction that records the photo, after the notices it carries.
 */
export async function takeInResend(
  records: DeskRecords,
  photo: PhotoRecord,
  { actor, at }: { readonly actor: Actor; readonly at: string }
): Promise<number> {
  const pair = await findEarlier(records, photo)
  if (pair === undefined) return 0
  const { earlier, later, why } = pair
  const [before, after] = [await readAsSent(records, earlier), await readAsSent(records, later)]
  const difference = compareResend(before, after)
  // The same picture with the same words lies in two places: a copy, which takes nobody's place.
  if (difference.fields.length === 0 && !(await wasEdited(records, earlier))) return 0
  await records.successions.put({ photoId: earlier.id, successor: later.id, at, why })
  const exported = await records.exports.of([earlier.id])
  await records.ledger.append({
    at,
    actor,
    kind: 'superseded',
    subject: earlier.id,
    payload: {
      path: earlier.path,
      successor: later.id,
      successorPath: later.path,
      why,
      fields: difference.fields,
      exports: exported.map(({ id, path, sha256 }) => ({ id, path, sha256 }))
    }
  })
  const named = (await records.notices.list()).filter((notice) => isOpenNoticeOf(notice, pair))
  const notices = named.length > 0 ? await fillValues(records, named, pair, difference, { actor, at }) : 0
  if (named.length > 0 || difference.fields.length === 0) return notices
  await takeInSilentChange(records, { pair, difference, before, after, actor, at })
  return 1
}

/** A photo's fields as the agency sent them: those of its first revision. */
async function readAsSent(records: Pick<DeskRecords, 'revisions'>, photo: PhotoRecord) {
  const first = await records.revisions.get(photo.id, 1)
  return first?.readings ?? photo.reading.fields
}

async function wasEdited(records: DeskRecords, photo: PhotoRecord): Promise<boolean> {
  const revisions = await records.revisions.of(photo.id)
  return revisions.some(({ kind }) => kind !== 'seen' && kind !== 'outside')
}

function isOpenNoticeOf({ carriers, state, parsed }: Notice, { earlier, later }: ResentPair): boolean {
  const asksForWords = parsed.kind === 'correction' || parsed.kind === 'update' || parsed.kind === 'replacement'
  return asksForWords && isOpenState(state) && (carriers.includes(later.id) || carriers.includes(earlier.id))
}

async function fillValues(
  records: DeskRecords,
  notices: readonly Notice[],
  { earlier, later }: ResentPair,
  { pairs }: ResendDifference,
  { actor, at }: { readonly actor: Actor; readonly at: string }
): Promise<number> {
  let filled = 0
  const why = `Told from comparing ${earlier.fileName} as it came first with ${later.fileName}`
  for (const notice of notices) {
    const derived = pairs.filter(
      (pair) => !notice.derivedPairs.some(({ correct, wrong }) => correct === pair.correct && wrong === pair.wrong)
    )
    if (notice.parsed.valuesKnown || derived.length === 0) continue
    const derivedPairs = [...notice.derivedPairs, ...derived.map((pair) => ({ ...pair, why }))]
    const known = { ...notice, derivedPairs }
    await records.notices.update(known)
    if (notice.state === 'values-unknown') await moveNotice(records, { notice: known, state: 'understood', actor, at })
    filled += 1
  }
  return filled
}
