import type { RevisionRecord } from '../ports/revision-records.ts'

type RevisionFiles = Pick<RevisionRecord, 'sha256' | 'sidecars'>

/** The hashes of the bytes that a revision had and the next one has no more: a change replaces the photo or its sidecar, the other stays. */
export function listReplaced(revision: RevisionFiles, next: RevisionFiles): readonly string[] {
  const photo = revision.sha256 === next.sha256 ? [] : [revision.sha256]
  if (next.sidecars === null) return photo
  const kept = new Set(next.sidecars.map(({ sha256 }) => sha256))
  const sidecars = (revision.sidecars ?? []).map(({ sha256 }) => sha256).filter((sha256) => !kept.has(sha256))
  return [...photo, ...sidecars]
}
