import { describeDeskError } from '../../../shared/contract/desk-error.ts'
import type { FilePlan, PlannedFiles } from '../../../shared/contract/file-work.ts'
import type { FilePlanEntry, PlannedWork } from './file-plan.ts'

/** Planned file work as people see it before it is done. */
export function describePlan({ entries, unknown }: PlannedWork): FilePlan {
  return { photos: entries.map(describeEntry), unknown: [...unknown] }
}

function describeEntry(entry: FilePlanEntry): PlannedFiles {
  const { id, path } = entry.photo
  const about = { photoId: id, path }
  if ('refusal' in entry) return { ...about, to: null, sidecars: [], refusal: describeDeskError(entry.refusal) }
  const { files } = entry
  return { ...about, to: files.at(-1)?.to ?? null, sidecars: files.slice(0, -1), refusal: null }
}
