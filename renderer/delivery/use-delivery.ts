import { useCallback, useRef, useState } from 'react'
import type { DeliveryResult, DeliveryStep } from '../../shared/contract/deliveries.ts'
import type { ExportStep } from '../../shared/contract/export.ts'
import type { ExportFailure } from '../../shared/contract/export-failure.ts'
import type { PhotoId, RecipientId } from '../../shared/contract/identifiers.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'

/** What is to be delivered: the files of an export, or photos, whose files are made by a preset first. */
export type DeliveryOf =
  | { readonly exportJob: string }
  | { readonly photoIds: readonly PhotoId[]; readonly preset: string }

/** Where to and for whom. `again` sends what is there already, and replaces files of the same name. */
export interface DeliveryTo {
  readonly recipients: readonly RecipientId[]
  readonly destinations: readonly string[]
  readonly again: boolean
}

/** Where a delivery stands: being set up, its files being made, on its way, or ended, paused or done. */
export type DeliveryStage =
  | { readonly name: 'ask'; readonly problem: string | null }
  | { readonly name: 'making'; readonly step: ExportStep | null }
  | { readonly name: 'sending'; readonly step: DeliveryStep | null }
  | {
      readonly name: 'ended'
      readonly result: DeliveryResult | null
      /** Photos whose files were refused or could not be made. */
      readonly notMade: readonly ExportFailure[]
      readonly paused: boolean
      /** The delivery, to go on with; null where none was begun. */
      readonly job: string | null
    }

/** A delivery at work. `pause` keeps what is delivered. */
export interface DeliveryRun {
  readonly stage: DeliveryStage
  readonly start: (of: DeliveryOf, to: DeliveryTo) => Promise<void>
  /** Goes on with a delivery that was paused, or tries again what failed of it. */
  readonly resume: (job: string, retryFailed: boolean) => Promise<void>
  readonly pause: () => void
}

/** Runs one delivery and follows its steps: first the files, where they are not made yet, then each to each place. */
export function useDelivery(): DeliveryRun {
  const store = useDeskStore()
  const engine = useDesk((desk) => desk.engine)
  const [stage, setStage] = useState<DeliveryStage>({ name: 'ask', problem: null })
  const stop = useRef<AbortController | null>(null)

  const follow = useCallback(
    async (work: (signal: AbortSignal, tell: (stage: DeliveryStage) => void) => Promise<void>) => {
      const controller = new AbortController()
      stop.current = controller
      let latest: DeliveryStage = { name: 'making', step: null }
      try {
        await work(controller.signal, (next) => {
          latest = next
          setStage(next)
        })
      } catch (error) {
        if (controller.signal.aborted) setStage(endPaused(latest))
        else setStage({ name: 'ask', problem: describeFailure(error).words })
      }
    },
    []
  )
  const nameUser = useCallback(() => {
    const { info } = store.getState()
    return info ? { by: info.user } : {}
  }, [store])
  const start = useCallback(
    (of: DeliveryOf, to: DeliveryTo) =>
      follow(async (signal, tell) => {
        const { client } = engine
        const by = nameUser()
        let made: MadeFiles | null = null
        if ('exportJob' in of) made = { job: of.exportJob, notMade: [], files: null }
        else {
          tell({ name: 'making', step: null })
          const run = { photoIds: [...of.photoIds], preset: of.preset, ...by }
          for await (const step of await client.exports.run(run, { signal })) {
            tell({ name: 'making', step })
            if (step.result) made = { job: step.job, notMade: step.result.failed, files: step.result.done.length }
          }
        }
        if (made === null) return
        const { job, notMade, files } = made
        try {
          if (files === 0) return tell({ name: 'ended', result: null, notMade, paused: false, job: null })
          const { recipients, destinations, again } = to
          const places = { recipients: [...recipients], destinations: [...destinations] }
          tell({ name: 'sending', step: null })
          const steps = await client.deliveries.run({ what: { exportJob: job }, ...places, again, ...by }, { signal })
          await followSending(steps, notMade, tell)
        } finally {
          // The files were made for this delivery alone: its own report has what became of them.
          if (!('exportJob' in of)) await client.exports.dismiss({ job })
        }
      }),
    [engine, follow, nameUser]
  )
  const resume = useCallback(
    (job: string, retryFailed: boolean) =>
      follow(async (signal, tell) => {
        tell({ name: 'sending', step: null })
        const steps = await engine.client.deliveries.resume({ job, retryFailed, ...nameUser() }, { signal })
        await followSending(steps, [], tell)
      }),
    [engine, follow, nameUser]
  )
  const pause = useCallback(() => stop.current?.abort(), [])
  return { stage, start, resume, pause }
}

interface MadeFiles {
  readonly job: string
  readonly notMade: readonly ExportFailure[]
  /** How many were made; null where they were there before. */
  readonly files: number | null
}

async function followSending(
  steps: AsyncIterable<DeliveryStep>,
  notMade: readonly ExportFailure[],
  tell: (stage: DeliveryStage) => void
): Promise<void> {
  for await (const step of steps) {
    const { result, job } = step
    tell(result ? { name: 'ended', result, notMade, paused: result.cancelled, job } : { name: 'sending', step })
  }
}

function endPaused(latest: DeliveryStage): DeliveryStage {
  const job = latest.name === 'sending' ? (latest.step?.job ?? null) : null
  return { name: 'ended', result: null, notMade: [], paused: true, job }
}
