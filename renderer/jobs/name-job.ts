import type { Job, JobKind } from '../../shared/contract/jobs.ts'
import { phrase } from '../messages/phrase.ts'
import { nameFile } from '../ui/name-file.ts'

const names: Readonly<Record<JobKind, (what: string) => string>> = {
  'read-folder': (path) => phrase('jobs.read-folder', { folder: nameFile(path) }),
  sample: () => phrase('jobs.sample'),
  rename: () => phrase('jobs.rename'),
  copy: (folder) => phrase('jobs.copy', { folder: nameFile(folder) }),
  move: (folder) => phrase('jobs.move', { folder: nameFile(folder) }),
  trash: () => phrase('jobs.trash'),
  'undo-files': () => phrase('jobs.undo-files'),
  export: (preset) => (preset === '' ? phrase('jobs.export-resumed') : phrase('jobs.export', { preset })),
  deliver: (places) => (places === '' ? phrase('jobs.deliver-anywhere') : phrase('jobs.deliver', { places })),
  ingest: (from) => phrase('jobs.ingest', { folder: nameFile(from) }),
  recall: () => phrase('jobs.recall'),
  edit: (reason) => (reason === '' ? phrase('jobs.edit-plain') : phrase('jobs.edit', { reason })),
  notice: (reason) => (reason === '' ? phrase('jobs.notice-plain') : phrase('jobs.notice', { reason })),
  undo: () => phrase('jobs.undo'),
  redo: () => phrase('jobs.redo'),
  restore: () => phrase('jobs.restore')
}

/** What a job does, as its line says it. */
export function nameJob({ kind, what }: Pick<Job, 'kind' | 'what'>): string {
  return names[kind](what)
}

/** How far a job is, or how it ended. */
export function tellJob({ state, done, total, failed }: Job): string {
  const counted = total === 0 ? '' : phrase('jobs.counted', { done, total })
  if (state === 'running') return counted === '' ? phrase('jobs.beginning') : counted
  if (state === 'broken-off')
    return counted === '' ? phrase('jobs.broken-off') : phrase('jobs.broken-off-at', { counted })
  if (state === 'stopped') return counted === '' ? phrase('jobs.stopped') : phrase('jobs.stopped-at', { counted })
  return phrase('jobs.done', { done: done - failed })
}

/** True for an ended job that somebody has to look at. */
export function needsLook({ state, failed }: Job): boolean {
  return state !== 'running' && (state !== 'done' || failed > 0)
}
