import { useCallback, useRef, useState } from 'react'
import type { DeliveryResult, DeliveryStep } from '../../shared/contract/deliveries.ts'
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
  | { readonly name: 'making' | 'sending'; readonly step: DeliveryStep | null }
  | {
      readonly name: 'ended'
      readonly result: DeliveryResult | null
      /** When it was paused, if it was. */
      readonly paused: 'making' | 'sending' | null
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
    async (first: DeliveryStep['stage'], begin: (signal: AbortSignal) => Promise<AsyncIterable<DeliveryStep>>) => {
      const controller = new AbortController()
      stop.current = controller
      let latest: DeliveryStep | null = null
      setStage({ name: first, step: null })
      try {
        for await (const step of await begin(controller.signal)) {
          latest = step
          setStage(step.result === null ? { name: step.stage, step } : endWith(step, step.result))
        }
      } catch (error) {
        if (controller.signal.aborted)
          setStage({ name: 'ended', result: null, paused: latest?.stage ?? first, job: latest?.job ?? null })
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
      follow('exportJob' in of ? 'sending' : 'making', (signal) => {
        const what = 'exportJob' in of ? of : { make: [...of.photoIds], preset: of.preset }
        const { recipients, destinations, again } = to
        const places = { recipients: [...recipients], destinations: [...destinations] }
        return engine.client.deliveries.run({ what, ...places, again, ...nameUser() }, { signal })
      }),
    [engine, follow, nameUser]
  )
  const resume = useCallback(
    (job: string, retryFailed: boolean) =>
      follow('sending', (signal) => engine.client.deliveries.resume({ job, retryFailed, ...nameUser() }, { signal })),
    [engine, follow, nameUser]
  )
  const pause = useCallback(() => stop.current?.abort(), [])
  return { stage, start, resume, pause }
}

function endWith({ stage, job }: DeliveryStep, result: DeliveryResult): DeliveryStage {
  return { name: 'ended', result, paused: result.cancelled ? stage : null, job }
}
