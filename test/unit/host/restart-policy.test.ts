import { expect, test } from 'vitest'
import { standardHeartbeat } from '../../../main/host/heartbeat.ts'
import { planRestart, standardRestartPolicy } from '../../../main/host/restart-policy.ts'

/** The waits before each start of an engine that fails every time, until it is given up. */
function waitsUntilGivenUp(readyMs: number): number[] {
  const waits: number[] = []
  for (let failures = 0; waits.length < 100; ) {
    const plan = planRestart(standardRestartPolicy, failures, readyMs)
    if (plan === 'give-up') break
    waits.push(plan.delayMs)
    failures = plan.failures
  }
  return waits
}

test('an engine that never gets ready is started six times more, ever later, and then left down', () => {
  const waits = waitsUntilGivenUp(0)
  expect(waits).toHaveLength(6)
  expect(waits).toEqual([...waits].sort((one, other) => one - other))
})

test('an engine that was well for a minute is always started again, at once', () => {
  expect(new Set(waitsUntilGivenUp(60_000))).toEqual(new Set([standardRestartPolicy.delaysMs[0]]))
  expect(waitsUntilGivenUp(59_999)).toHaveLength(6)
})

test('a hung engine is found out within ten seconds', () => {
  expect(standardHeartbeat.beatMs * (standardHeartbeat.missed + 1)).toBeLessThan(10_000)
})
