import { useMemo } from 'react'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { fieldKeys } from '../../shared/fields/find-field.ts'
import { phrase } from '../messages/phrase.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { listSigned } from '../state/list-signed.ts'
import { useDeskStore } from '../state/use-desk.ts'
import type { HistoryAct } from './use-turns.ts'

/** Writes the desk value of every field whose copies differ to all of them, as one change that can be undone. */
export function useReconcile(detail: PhotoDetail, shown: number | null): HistoryAct {
  const store = useDeskStore()
  return useMemo(() => {
    const differing = fieldKeys.filter((key) => detail.fields[key]?.disagree)
    const refusal =
      shown !== detail.revision
        ? phrase('history.only-now')
        : differing.length === 0
          ? phrase('history.all-agree-refusal')
          : detail.locked
            ? phrase('history.locked')
            : undefined
    return { refusal, run: () => void reconcile(store.getState, detail, differing) }
  }, [store, detail, shown])
}

async function reconcile(
  get: ReturnType<typeof useDeskStore>['getState'],
  detail: PhotoDetail,
  fields: readonly FieldKey[]
): Promise<void> {
  const { engine, info, say, askBreaking, reloadDetail, rememberChange } = get()
  const signed = listSigned([detail])
  if (!(await askBreaking(signed))) return
  try {
    const { change, failed } = await engine.client.edits.reconcile({
      photoId: detail.id,
      revision: detail.revision,
      fields: [...fields],
      ...(signed.length > 0 ? { breakCredentials: true } : {}),
      ...(info ? { by: info.user } : {})
    })
    for (const { message } of failed) say({ kind: 'failure', words: message })
    if (change === null) return
    await reloadDetail(detail.id)
    const words = phrase('history.made-same', { count: fields.length, file: detail.fileName })
    rememberChange({ change, words }, true)
  } catch (error) {
    say({ kind: 'failure', words: describeFailure(error).words })
  }
}
