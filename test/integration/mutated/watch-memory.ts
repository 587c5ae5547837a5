import { readFile } from 'node:fs/promises'

/** Looks at the memory of processes until it is stopped. */
export interface MemoryWatch {
  /** Most megabytes any of the processes held so far. */
  peakMb(): number
  stop(): void
}

const everyMs = 200

/** Watches the most memory that the processes of these ids ever held (Linux's own mark of it; elsewhere nothing is seen). */
export function watchMemory(listPids: () => readonly number[]): MemoryWatch {
  let peak = 0
  const look = async (): Promise<void> => {
    for (const pid of listPids()) peak = Math.max(peak, await readPeak(pid))
  }
  const timer = setInterval(() => void look(), everyMs)
  return { peakMb: () => peak, stop: () => clearInterval(timer) }
}

async function readPeak(pid: number): Promise<number> {
  try {
    const [, kilobytes = '0'] = /^VmHWM:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch (error) {
    // A process that ended meanwhile, or a system without /proc.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return 0
    throw error
  }
}
