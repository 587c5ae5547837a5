import { useCallback, useEffect, useMemo, useState } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { TemplatePhoto } from '../../shared/contract/template.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { phrase } from '../messages/phrase.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { nameFields } from '../state/draft-changes.ts'
import { findSigned } from '../state/find-signed.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import type { BatchEntries, BatchEntry } from './batch-fields.ts'
import { readBatchFields, untouched } from './batch-fields.ts'

/** Photos asked for at once. */
const together = 20
/** The preview follows what is typed after this long, in milliseconds. */
const pauseMs = 250

/** The form for several photos: what they say, what was typed, what that would do, and how it is written. */
export interface Batch {
  /** Those read so far. */
  readonly photos: readonly PhotoDetail[]
  readonly entries: BatchEntries
  readonly preview: readonly TemplatePhoto[]
  readonly problem: string | null
  readonly writing: boolean
  readonly type: (field: FieldKey, entry: Partial<BatchEntry>) => void
  readonly fill: (entries: BatchEntries) => void
  /** Writes the ticked fields; `reason` names a template. */
  readonly write: (reason: string) => Promise<void>
}

/** The form for these photos. */
export function useBatch(photoIds: readonly PhotoId[]): Batch {
  const store = useDeskStore()
  const [photos, setPhotos] = useState<readonly PhotoDetail[]>([])
  const [entries, setEntries] = useState<BatchEntries>({})
  const [preview, setPreview] = useState<readonly TemplatePhoto[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [writing, setWriting] = useState(false)
  const freshness = useDesk((desk) => desk.freshness)
  const fields = useMemo(() => readBatchFields(entries, false), [entries])

  useEffect(() => {
    const stop = new AbortController()
    const { client } = store.getState().engine
    const read = async (): Promise<void> => {
      const held: PhotoDetail[] = []
      for (let at = 0; at < photoIds.length && freshness >= 0; at += together) {
        held.push(...(await Promise.all(photoIds.slice(at, at + together).map((id) => client.photos.get({ id })))))
        if (stop.signal.aborted) return
        setPhotos([...held])
      }
    }
    read().catch((error: unknown) => !stop.signal.aborted && setProblem(describeFailure(error).words))
    return () => stop.abort()
  }, [store, photoIds, freshness])

  useEffect(() => {
    if (fields.length === 0 || freshness < 0) return setPreview([])
    const stop = new AbortController()
    const look = async (): Promise<void> => {
      try {
        const { client } = store.getState().engine
        const found = await client.templates.preview(
          { fields: [...fields], photoIds: [...photoIds] },
          { signal: stop.signal }
        )
        if (stop.signal.aborted) return
        setPreview(found)
        setProblem(null)
      } catch (error) {
        if (!stop.signal.aborted) setProblem(describeFailure(error).words)
      }
    }
    const timer = window.setTimeout(() => void look(), pauseMs)
    return () => {
      stop.abort()
      window.clearTimeout(timer)
    }
  }, [store, fields, photoIds, freshness])

  const type = useCallback((field: FieldKey, entry: Partial<BatchEntry>) => {
    // Typing is asking for it: the tick goes along.
    setEntries((now) => ({ ...now, [field]: { ...untouched, ...now[field], ticked: true, ...entry } }))
  }, [])

  const write = useCallback(
    async (reason: string): Promise<void> => {
      const { engine, info, askBreaking, rememberChange, say } = store.getState()
      const going = preview.filter(({ refusal, changes }) => refusal === null && Object.keys(changes).length > 0)
      if (going.length === 0) return
      setWriting(true)
      try {
        const breaking = going.filter(({ breaksCredentials }) => breaksCredentials)
        const signed = await findSigned(
          engine.client,
          breaking.map(({ photoId }) => photoId)
        )
        if (!(await askBreaking(signed))) return
        const { change, done, failed } = await engine.client.templates.apply({
          fields: [...fields],
          photos: going.map(({ photoId, revision }) => ({ photoId, revision })),
          reason,
          ...(signed.length > 0 ? { breakCredentials: true } : {}),
          ...(info ? { by: info.user } : {})
        })
        const [failure] = failed
        if (change !== null) {
          const told = { fields: nameFields(fields.map(({ field }) => field)), count: done.length }
          const words = phrase('batch.set', told)
          rememberChange({ change, words, act: phrase('batch.set-act', told) }, failure === undefined)
          setEntries({})
        }
        if (failure) {
          const told = { failed: failed.length, all: going.length, why: failure.message }
          say({ kind: 'failure', words: phrase('state.not-written', told) })
        }
      } catch (error) {
        say({ kind: 'failure', words: describeFailure(error).words })
      } finally {
        setWriting(false)
      }
    },
    [store, fields, preview]
  )
  return { photos, entries, preview, problem, writing, type, fill: setEntries, write }
}
