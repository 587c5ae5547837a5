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

  const start = useCallback(
    async (preset: string, to: string, photoIds: readonly PhotoId[]) => {
      const controller = new AbortController()
      stop.current = controller
      let latest: ExportStep | null = null
      setStage({ name: 'running', step: null })
      try {
        const { info } = store.getState()
        const input = { photoIds: [...photoIds], preset, to, ...(info ? { by: info.user } : {}) }
        for await (const step of await engine.client.exports.run(input, { signal: controller.signal })) {
          latest = step
          setStage(step.result ? { name: 'ended', step, cancelled: step.result.cancelled } : { name: 'running', step })
        }
      } catch (error) {
        if (controller.signal.aborted) setStage({ name: 'ended', step: latest, cancelled: true })
        else setStage({ name: 'ask', problem: describeFailure(error).words })
      }
    },
    [engine, store]
  )
  const cancel = useCallback(() => stop.current?.abort(), [])
  return { presets, stage, start, cancel }
}
