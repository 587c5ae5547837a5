import type { ChangeNumber, NoticeNumber, PhotoId } from '../../../shared/contract/identifiers.ts'
import type { DeskParts } from '../desk-parts.ts'
import { listReplaced } from '../notices/list-replaced.ts'
import type { DeskRecords } from '../ports/desk-store.ts'
import type { RevisionFiles } from '../ports/revision-records.ts'

/** Bytes of some revision: since when nothing asks for them any more, and what could no longer be turned back without them. */
export interface ReplacedBytes {
  /** ISO 8601, UTC; null while a photo has them, or the notice their change followed is open. */
  readonly since: string | null
  readonly ends: readonly { readonly change: ChangeNumber; readonly photoId: PhotoId }[]
}

/** Every hash that some revision bears, of a photo or a sidecar. */
export async function readReplaced(desk: Pick<DeskParts, 'store'>): Promise<ReadonlyMap<string, ReplacedBytes>> {
  const found = new Map<string, ReplacedBytes>()
  const ended = createEndings(desk.store)
  const hold = (sha256: string) => found.set(sha256, { since: null, ends: found.get(sha256)?.ends ?? [] })
  let before: RevisionFiles | undefined
  for await (const revision of desk.store.revisions.files()) {
    if (before !== undefined && before.photoId !== revision.photoId) for (const one of listHeld(before)) hold(one)
    if (before !== undefined && before.photoId === revision.photoId) {
      const since = revision.notice === null ? revision.at : await ended(revision.notice)
      const ends = revision.change === null ? [] : [{ change: revision.change, photoId: revision.photoId }]
      for (const sha256 of listReplaced(before, revision)) found.set(sha256, add(found.get(sha256), { since, ends }))
    }
    before = revision
  }
  if (before !== undefined) for (const one of listHeld(before)) hold(one)
  for (const item of await desk.store.changes.openItems()) {
    hold(item.beforeSha256)
    if (item.afterSha256 !== null) hold(item.afterSha256)
  }
  return found
}

function listHeld({ sha256, sidecars }: RevisionFiles): readonly string[] {
  return [sha256, ...(sidecars ?? []).map((sidecar) => sidecar.sha256)]
}

// Bytes that several revisions share stay as long as the last of them needs.
function add(known: ReplacedBytes | undefined, { since, ends }: ReplacedBytes): ReplacedBytes {
  if (known === undefined) return { since, ends }
  const later = known.since === null || since === null ? null : known.since > since ? known.since : since
  return { since: later, ends: [...known.ends, ...ends] }
}

/** When a notice ended; null for one that is open. Each is looked up once. */
function createEndings({ notices }: Pick<DeskRecords, 'notices'>) {
  const known = new Map<NoticeNumber, string | null>()
  return async (notice: NoticeNumber): Promise<string | null> => {
    const answered = known.get(notice)
    if (answered !== undefined) return answered
    const at = (await notices.get(notice))?.ended?.at ?? null
    known.set(notice, at)
    return at
  }
}
