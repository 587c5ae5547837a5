import { useEffect, useState } from 'react'
import type { Revision } from '../../../shared/contract/history.ts'
import type { Blame } from '../../../shared/contract/history-view.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import type { DeskState } from '../../state/desk-state.ts'
import { useDesk } from '../../state/use-desk.ts'
import { changedFields } from '../name-revision.ts'

/** The origin of each word, field by field; null while it is asked for. */
export interface BlameReading {
  readonly fields: readonly Blame[] | null
  readonly problem: string | null
}

/** The fields that say something now and whose words have a history: the caption, and all that any revision up to this one changed. */
function listBlamedFields(oldestFirst: readonly Revision[], revision: number): readonly FieldKey[] {
  const told = oldestFirst.filter((one) => one.revision <= revision)
  const touched = changedFields(Object.assign({}, ...told.map(({ fields }) => fields)))
  const standing = touched.filter((key) => {
    const last = told.findLast(({ fields }) => fields[key] !== undefined)
    return last?.fields[key]?.to !== undefined
  })
  return standing.includes('caption') ? standing : ['caption', ...standing]
}

type Client = DeskState['engine']['client']

/** One field in all its languages. A field without a text there has nothing to tell. */
async function readField(
  client: Client,
  asked: { readonly photoId: PhotoId; readonly field: FieldKey; readonly revision: number },
  signal: AbortSignal
): Promise<readonly Blame[]> {
  try {
    const first = await client.history.blame(asked, { signal })
    const others = first.languages.filter((language) => language !== first.language)
    const more = others.map((language) => client.history.blame({ ...asked, language }, { signal }))
    return [first, ...(await Promise.all(more))]
  } catch (error) {
    if (describeFailure(error).code === 'not-found') return []
    throw error
  }
}

/** Reads who brought each word of a photo's fields at a revision. */
export function useBlame(asked: {
  readonly photoId: PhotoId
  readonly revisions: readonly Revision[]
  readonly revision: number
}): BlameReading {
  const { photoId, revisions, revision } = asked
  const engine = useDesk((desk) => desk.engine)
  const [reading, setReading] = useState<BlameReading>({ fields: null, problem: null })
  useEffect(() => {
    const stop = new AbortController()
    const fields = listBlamedFields(revisions, revision)
    Promise.all(fields.map((field) => readField(engine.client, { photoId, field, revision }, stop.signal))).then(
      (found) => setReading({ fields: found.flat(), problem: null }),
      (error: unknown) => {
        if (!stop.signal.aborted) setReading({ fields: null, problem: describeFailure(error).words })
      }
    )
    return () => stop.abort()
  }, [engine, photoId, revisions, revision])
  return reading
}
