import { useEffect, useState } from 'react'
import type { RetentionPlan, RetentionStep } from '../../../shared/contract/retention.ts'
import { formatBytes } from '../../../shared/formats/format-bytes.ts'
import { phrase } from '../../messages/phrase.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import { useDesk } from '../../state/use-desk.ts'

/** The plan of a removal, and its run. */
export interface TrimWork {
  /** Null until it was made. */
  readonly plan: RetentionPlan | null
  readonly problem: string | null
  /** How far it is while it runs; null before. */
  readonly step: Pick<RetentionStep, 'done' | 'total'> | null
  readonly run: () => void
}

/** Plans what the desk's rule lets go, and removes that on a person's word; says what came of it and calls `onDone`. */
export function useTrim(onDone: () => void): TrimWork {
  const client = useDesk((desk) => desk.engine.client)
  const user = useDesk((desk) => desk.info?.user)
  const say = useDesk((desk) => desk.say)
  const [plan, setPlan] = useState<RetentionPlan | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [step, setStep] = useState<TrimWork['step']>(null)
  useEffect(() => {
    client.retention.plan({}).then(setPlan, (error: unknown) => setProblem(describeFailure(error).words))
  }, [client])
  const run = async () => {
    if (plan === null) return
    setStep({ done: 0, total: plan.goes.objects })
    try {
      const asked = { confirm: plan.goes.objects, ...(user ? { by: user } : {}) }
      for await (const next of await client.retention.run(asked)) {
        setStep(next)
        if (next.result === null) continue
        const { removed, kept, bytes } = next.result
        const told = { removed, kept, bytes: formatBytes(bytes) }
        say({
          kind: 'fact',
          words: kept === 0 ? phrase('settings.removed', told) : phrase('settings.removed-some', told)
        })
      }
      onDone()
    } catch (error) {
      setProblem(describeFailure(error).words)
    } finally {
      setStep(null)
    }
  }
  return { plan, problem, step, run: () => void run() }
}
