import type { DeskParts } from '../desk-parts.ts'

/** Forgets an export, stopped first where it runs. The files it made stay, and the record of them. */
export async function dismissExport(desk: Pick<DeskParts, 'store' | 'jobs' | 'turns'>, job: string): Promise<void> {
  desk.jobs.stopWork(job)
  await desk.turns.take(`export job ${job}`, () => desk.store.exportJobs.remove(job))
}
