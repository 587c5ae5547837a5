import type { Notice } from '../../../shared/contract/notice.ts'
import { foldPictureId } from '../../../shared/notice/fold-picture-id.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import { saysSameBetter } from '../../../shared/notice/says-same-better.ts'
import type { DeskRecords } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import { moveNotice } from './move-notice.ts'

/** Ends the open notices about the same picture that a notice which just came in says better. Call it in the transaction that takes it in. */
export async function supersedeOlder(
  records: DeskRecords,
  { notice, actor, at }: { readonly notice: Notice; readonly actor: Actor; readonly at: string }
): Promise<void> {
  // Kills come by the hundred and take no other notice's place.
  if (!notice.parsed.valuesKnown || notice.parsed.pairs.length === 0) return
  const pictures = listPictures(notice)
  for (const older of await records.notices.list()) {
    if (older.number === notice.number || !isOpenState(older.state)) continue
    const isSame = [...listPictures(older)].some((picture) => pictures.has(picture))
    if (!isSame || !saysSameBetter(older.parsed, notice.parsed)) continue
    const reason = `Notice ${notice.number} says the same better.`
    await moveNotice(records, { notice: older, state: 'superseded', reason, successor: notice.number, actor, at })
  }
}

// The photos that carry it or that it was handed in for, and the ids it names.
function listPictures({ carriers, receipts, parsed }: Notice): ReadonlySet<string> {
  const photos = [...carriers, ...receipts.flatMap(({ photoId }) => photoId ?? [])]
  return new Set([...photos, ...parsed.pictureIds.map((id) => `id ${foldPictureId(id)}`)])
}
