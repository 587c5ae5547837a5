import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { WatchFailure } from '../../../shared/contract/watch-rules.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { Actor } from '../ports/ledger.ts'

/** What rules gave up sending, newest first. */
export async function listWatchFailures({ store }: Pick<DeskParts, 'store'>): Promise<WatchFailure[]> {
  const failures: WatchFailure[] = []
  for (const { rule, photoId, revision, at, attempts, failure } of await store.watch.sendings(['failed'])) {
    const known = await store.watch.rule(rule)
    const photo = await store.photos.get(photoId)
    if (known === undefined || photo === undefined || failure === null) continue
    failures.push({ rule, ruleName: known.rule.name, photoId, path: photo.path, revision, at, attempts, ...failure })
  }
  return failures.toSorted((one, other) => (one.at < other.at ? 1 : -1))
}

/** One that was given up, what is to become of it, and on whose word. */
export interface FailureToSettle {
  readonly rule: string
  readonly photoId: PhotoId
  readonly revision: number
  /** `waiting`: it is tried again, from the first attempt on; `let-go`: it is not sent. */
  readonly as: 'waiting' | 'let-go'
  readonly actor: Actor
}

/** Tries again what a rule gave up, or lets it go, with a ledger entry. Throws DeskError `not-found` where it was not given up. */
export async function settleWatchFailure(
  desk: Pick<DeskParts, 'store' | 'clock' | 'events'>,
  { rule, photoId, revision, as, actor }: FailureToSettle
): Promise<void> {
  const at = desk.clock()
  await desk.store.transact(async ({ watch, ledger }) => {
    const sending = await watch.sending(rule, photoId, revision)
    if (sending?.state !== 'failed')
      throw new DeskError(
        'not-found',
        'The rule did not give this photo up, or somebody settled it already. Nothing was changed. Look at the list again.'
      )
    await watch.putSending({ ...sending, state: as, run: null, at, nextAt: at, attempts: 0, failure: null })
    const step = as === 'waiting' ? 'retried' : 'let-go'
    await ledger.append({
      ...{ at, actor, kind: 'watch-rule', subject: `watch rule ${rule}` },
      payload: { step, photoId, revision, failure: sending.failure }
    })
  })
  desk.events.publish({ type: 'settings' })
  desk.events.publish({ type: 'notices' })
}
