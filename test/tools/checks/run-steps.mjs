import { createNeeds } from './step-needs.mjs'

// The whole takes well under 15 minutes on two idle cores; these bounds only end what hangs, also on a busy machine.
const budgetMs = 40 * 60_000
const stepLimitMs = 15 * 60_000

/**
 * Runs steps to the end whatever fails, tells each as it ends, and gives their results in the given order.
 * Steps that are not alone run two at a time; the rest follow one by one. All of them share one budget: a step that
 * would pass it is ended and counts as failed.
 */
export const runSteps = async (steps, tell) => {
  const begun = performance.now()
  const needs = createNeeds()
  const results = new Map()
  const runOne = async (step) => {
    const result = await attempt(step, needs, begun)
    results.set(step, result)
    tell(step, result)
  }
  // What must be fetched or built is made ready while the short checks run; a failure is told by the steps in need.
  const wanted = [...new Set(steps.flatMap((step) => step.needs))]
  const ready = Promise.allSettled(wanted.map((name) => needs[name]()))
  const short = steps.filter((step) => !step.alone)
  const lane = async () => {
    for (let step = short.shift(); step !== undefined; step = short.shift()) await runOne(step)
  }
  await Promise.all([lane(), lane()])
  await ready
  for (const step of steps.filter((candidate) => candidate.alone)) await runOne(step)
  return steps.map((step) => results.get(step))
}

const attempt = async (step, needs, begun) => {
  const since = performance.now()
  try {
    const found = await Promise.all(step.needs.map(async (name) => [name, await needs[name]()]))
    const timeoutMs = Math.max(1000, Math.min(stepLimitMs, Math.round(budgetMs - (performance.now() - begun))))
    return await step.run({ ...Object.fromEntries(found), timeoutMs })
  } catch (error) {
    const seconds = (performance.now() - since) / 1000
    // What could not be made ready says so in words; anything else is a bug of this tool and needs its place.
    const problem = error.constructor === Error ? error.message : error.stack
    return { passed: 0, failed: 1, skips: [], problems: [problem], output: '', seconds }
  }
}
