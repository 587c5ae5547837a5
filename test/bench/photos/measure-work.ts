import { readdirSync, readFileSync } from 'node:fs'

/** What a piece of work took. */
export interface WorkTimes {
  readonly seconds: number
  /** Processor time of this process and all its children, in milliseconds; null where the system does not tell (it is Linux that does). */
  readonly cpuMs: number | null
}

/** Does the work and gives what it took. */
export async function measureWork(work: () => Promise<unknown>): Promise<WorkTimes> {
  const cpu = readCpuMs()
  const start = performance.now()
  await work()
  const seconds = (performance.now() - start) / 1000
  const now = readCpuMs()
  return { seconds, cpuMs: cpu === null || now === null ? null : now - cpu }
}

// Fields 14 to 17: the process itself and the children it has waited for, in hundredths of a second. Source: proc_pid_stat(5).
const tick = 10

function readCpuMs(): number | null {
  if (process.platform !== 'linux') return null
  const tasks = readdirSync('/proc/self/task')
  const children = tasks.flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, 'utf8').match(/\d+/g) ?? [])
  return ['self', ...children].reduce((sum, process) => sum + readOne(process), 0)
}

function readOne(process: string): number {
  const fields = readFileSync(`/proc/${process}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * tick, 0)
}
