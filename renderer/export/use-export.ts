import { useCallback, useEffect, useRef, useState } from 'react'
import type { ExportStep } from '../../shared/contract/export.ts'
import type { ExportPreset } from '../../shared/contract/export-preset.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'

/** Where an export stands: being set up, running, or ended with a result or a problem. */
export type ExportStage =
  | { readonly name: 'ask'; readonly problem: string | null }
  | { readonly name: 'running'; readonly step: ExportStep | null }
  | { readonly name: 'ended'; readonly step: ExportStep | null; readonly cancelled: boolean }

/** An export at work. `cancel` keeps finished files. */
export interface ExportRun {
  readonly presets: readonly ExportPreset[]
  readonly stage: ExportStage
  readonly start: (preset: string, to: string, photoIds: readonly PhotoId[]) => Promise<void>
  /** Goes on with a job that was stopped, or tries again what failed of it. */
  readonly resume: (job: string, retryFailed: boolean) => Promise<void>
  /** Saves one of the desk's own presets, and removes one; gives why it could not be, or null. */
  readonly savePreset: (preset: ExportPreset) => Promise<string | null>
  readonly removePreset: (name: string) => Promise<string | null>
  readonly cancel: () => void
}

/** Runs one export and follows its steps. */
export function useExport(): ExportRun {
  const store = useDeskStore()
  const engine = useDesk((desk) => desk.engine)
  const [presets, setPresets] = useState<readonly ExportPreset[]>([])
  const [stage, setStage] = useState<ExportStage>({ name: 'ask', problem: null })
  const stop = useRef<AbortController | null>(null)

  useEffect(() => {
    engine.client.exports
      .presets({})
      .then(setPresets, (error: unknown) => setStage({ name: 'ask', problem: describeFailure(error).words }))
  }, [engine])

  const follow = useCallback(async (begin: (signal: AbortSignal) => Promise<AsyncIterable<ExportStep>>) => {
    const controller = new AbortController()
    stop.current = controller
    let latest: ExportStep | null = null
    setStage({ name: 'running', step: null })
    try {
      for await (const step of await begin(controller.signal)) {
        latest = step
        setStage(step.result ? { name: 'ended', step, cancelled: step.result.cancelled } : { name: 'running', step })
      }
    } catch (error) {
      if (controller.signal.aborted) setStage({ name: 'ended', step: latest, cancelled: true })
      else setStage({ name: 'ask', problem: describeFailure(error).words })
    }
  }, [])
  const nameUser = useCallback(() => {
    const { info } = store.getState()
    return info ? { by: info.user } : {}
  }, [store])
  const start = useCallback(
    (preset: string, to: string, photoIds: readonly PhotoId[]) =>
      follow((signal) => engine.client.exports.run({ photoIds: [...photoIds], preset, to, ...nameUser() }, { signal })),
    [engine, follow, nameUser]
  )
  const resume = useCallback(
    (job: string, retryFailed: boolean) =>
      follow((signal) => engine.client.exports.resume({ job, retryFailed, ...nameUser() }, { signal })),
    [engine, follow, nameUser]
  )
  const take = useCallback(async (changed: Promise<ExportPreset[]>) => {
    try {
      setPresets(await changed)
      return null
    } catch (error) {
      return describeFailure(error).words
    }
  }, [])
  const savePreset = useCallback(
    (preset: ExportPreset) => take(engine.client.exports.savePreset({ preset, ...nameUser() })),
    [engine, nameUser, take]
  )
  const removePreset = useCallback(
    (name: string) => take(engine.client.exports.removePreset({ name, ...nameUser() })),
    [engine, nameUser, take]
  )
  const cancel = useCallback(() => stop.current?.abort(), [])
  return { presets, stage, start, resume, savePreset, removePreset, cancel }
}
