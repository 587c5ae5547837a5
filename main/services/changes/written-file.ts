import { basename, parse } from 'node:path'
import { matchSidecarName } from '../../../shared/formats/sidecar-names.ts'
import type { ChangeItemRecord } from '../ports/desk-store.ts'
import type { FileReading } from '../ports/metadata-reader.ts'
import type { WrittenFile } from '../ports/metadata-writer.ts'
import { noFile } from '../ports/metadata-writer.ts'
import type { RevisionEntry, SidecarState } from '../ports/revision-records.ts'
import type { PlannedPhoto } from './change-plan.ts'

type Target = Pick<FileReading, 'path' | 'sha256' | 'sidecarPath' | 'sidecars'>

/** The file an edit of this photo writes, as it was when the photo was read: the photo, or its sidecar, there or not. */
export function findWrittenFile(reading: Target): WrittenFile {
  return reading.sidecarPath === null
    ? { path: reading.path, sha256: reading.sha256 }
    : { path: reading.sidecarPath, sha256: findSidecarState(reading, reading.sidecarPath) }
}

/** The file a planned write changes, as the plan saw it. */
export function findPlannedFile({ photo, write }: PlannedPhoto): WrittenFile {
  return write.kind === 'bytes' ? write.file : findWrittenFile(photo.reading)
}

/** The file a change wrote, where it is now and as the photo's latest reading has it; the photo may have been renamed since, its sidecar with it. */
export function findItemFile(item: Pick<ChangeItemRecord, 'path' | 'writtenPath'>, reading: Target): WrittenFile {
  if (item.writtenPath === item.path) return { path: reading.path, sha256: reading.sha256 }
  const path = followRename(item, reading.path)
  return { path, sha256: findSidecarState(reading, path) }
}

/**
 * The hash that this file of the photo (itself, or its sidecar) had at a revision; `noFile` where it was not there, null where the revision is
 * from before desks recorded sidecars.
 */
export function findFileAt(
  file: WrittenFile,
  { path }: { readonly path: string },
  revision: Pick<RevisionEntry, 'sha256' | 'sidecars'>
): string | null {
  if (file.path === path) return revision.sha256
  if (revision.sidecars === null) return null
  const same = revision.sidecars.find((sidecar) => sidecar.path === file.path)
  // A sidecar whose name has nothing to do with the photo's was renamed with it since.
  const renamed = revision.sidecars.filter(
    (sidecar) => matchSidecarName(basename(path), basename(sidecar.path)) === undefined
  )
  return (same ?? renamed[0])?.sha256 ?? noFile
}

interface Sidecars {
  readonly sidecars: readonly SidecarState[]
}

/** True where both have sidecars with the same bytes; a sidecar that was renamed with its photo is the same one. */
export function hasSameSidecars(one: Sidecars, other: Sidecars): boolean {
  const hashes = ({ sidecars }: Sidecars) => sidecars.map(({ sha256 }) => sha256).join()
  return hashes(one) === hashes(other)
}

/** What the ledger says of a photo's sidecars where another program changed them: all of them, before and after. */
export function describeSidecars(before: Sidecars, after: Sidecars) {
  if (hasSameSidecars(before, after)) return {}
  return { sidecars: { before: listSidecarStates(before), after: listSidecarStates(after) } }
}

/** A photo's sidecars as a revision records them. */
export function listSidecarStates({ sidecars }: Sidecars): readonly SidecarState[] {
  return sidecars.map(({ path, sha256 }) => ({ path, sha256 }))
}

function findSidecarState({ sidecars }: Target, path: string): string {
  return sidecars.find((sidecar) => sidecar.path === path)?.sha256 ?? noFile
}

// "a.nef.xmp" follows "a.nef", "a.xmp" follows "a".
function followRename({ path, writtenPath }: Pick<ChangeItemRecord, 'path' | 'writtenPath'>, now: string): string {
  if (now === path) return writtenPath
  if (writtenPath.startsWith(path)) return now + writtenPath.slice(path.length)
  return withoutExtension(now) + writtenPath.slice(withoutExtension(path).length)
}

function withoutExtension(path: string): string {
  return path.slice(0, path.length - parse(path).ext.length)
}
