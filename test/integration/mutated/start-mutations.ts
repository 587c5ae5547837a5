import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { MutationReport, MutationRun } from './mutation-report.ts'
import { mutationReportSchema } from './mutation-report.ts'

const script = fileURLToPath(new URL('./run-mutations.ts', import.meta.url))

// A reader that never comes back stops the whole process: so much time no sound run needs, on any machine.
const startMs = 60_000
const eachMs = 2_000

/** Runs mutations in a process of their own. Throws where it ended without a report, with the mutations that were under way and what it said last. */
export async function startMutations(run: MutationRun): Promise<MutationReport> {
  const child = spawn(process.execPath, [script, JSON.stringify(run)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: startMs + run.count * eachMs,
    killSignal: 'SIGKILL'
  })
  const [answer, said] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  if (child.exitCode !== 0) {
    const how = child.exitCode === null ? `by ${child.signalCode}` : `with code ${child.exitCode}`
    const left = (await readdir(run.folder)).filter((name) => /^\d+$/.test(name))
    throw new Error(
      `The run over mutated photos ended ${how}, while mutations ${left.join(' and ')} were under way:\n${said.slice(-2_000)}`
    )
  }
  return mutationReportSchema.parse(JSON.parse(answer))
}
