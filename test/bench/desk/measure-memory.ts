import { readFile } from 'node:fs/promises'
import type { LaunchedDesktop } from '../../e2e/launch-desktop.ts'
import { readEnginePid } from '../../e2e/read-engine-pid.ts'

/** Megabytes the desktop's page holds (working set) and its engine (resident set), now. */
export async function measureMemory({ app, desk }: LaunchedDesktop): Promise<{ page: number; engine: number }> {
  const metrics = await app.evaluate(({ app: own }) => own.getAppMetrics())
  const page = Math.max(...metrics.filter(({ type }) => type === 'Tab').map(({ memory }) => memory.workingSetSize))
  const status = await readFile(`/proc/${await readEnginePid(desk)}/status`, 'utf8')
  const engine = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1])
  return { page: page / 1024, engine: engine / 1024 }
}
