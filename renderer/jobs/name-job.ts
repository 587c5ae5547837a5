import type { Job, JobKind } from '../../shared/contract/jobs.ts'
import { nameFile } from '../ui/name-file.ts'

const names: Readonly<Record<JobKind, (what: string) => string>> = {
  'read-folder': (path) => `Reading ${nameFile(path)}`,
  sample: () => 'Making the sample desk',
  rename: () => 'Renaming photos',
  copy: (folder) => `Copying photos to ${nameFile(folder)}`,
  move: (folder) => `Moving photos to ${nameFile(folder)}`,
  trash: () => 'Moving photos to the trash',
  'undo-files': () => 'Giving files their earlier names and places back',
  export: (preset) => (preset === '' ? 'Going on with an export' : `Exporting: ${preset}`),
  deliver: (places) => (places === '' ? 'Delivering' : `Delivering to ${places}`),
  ingest: (from) => `Ingesting ${nameFile(from)}`,
  recall: () => 'Sending the right versions',
  edit: (reason) => (reason === '' ? 'Writing photos' : `Writing photos: ${reason}`),
  notice: (reason) => (reason === '' ? 'Correcting photos' : `Correcting photos: ${reason}`),
  undo: () => 'Undoing a change',
  redo: () => 'Redoing a change',
  restore: () => 'Giving photos back as they were'
}

/** What a job does, as its line says it. */
export function nameJob({ kind, what }: Pick<Job, 'kind' | 'what'>): string {
  return names[kind](what)
}

/** How far a job is, or how it ended. */
export function tellJob({ state, done, total, failed }: Job): string {
  const counted = total === 0 ? '' : `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`
  if (state === 'running') return counted === '' ? 'Beginning' : counted
  if (state === 'broken-off') return counted === '' ? 'Broken off' : `Broken off at ${counted}`
  if (state === 'stopped') return counted === '' ? 'Stopped' : `Stopped at ${counted}`
  return failed === 0 ? `${done.toLocaleString('en-GB')} done` : `${(done - failed).toLocaleString('en-GB')} done`
}

/** True for an ended job that somebody has to look at. */
export function needsLook({ state, failed }: Job): boolean {
  return state !== 'running' && (state !== 'done' || failed > 0)
}
