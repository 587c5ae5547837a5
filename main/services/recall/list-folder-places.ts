import { basename, dirname, isAbsolute } from 'node:path'
import type { RecallLine, RecallVersion } from '../../../shared/contract/recall.ts'
import type { ExportRecord } from '../ports/notice-work.ts'
import type { RecalledSubject } from './list-recalled.ts'

/** A place that files of a photo went to, oldest first: a recipient's destination, or the folder they were exported to. */
export interface RecallPlace extends Pick<RecallLine, 'recipient' | 'destination' | 'folder'> {
  readonly versions: readonly Omit<RecallVersion, 'wrong'>[]
}

/** Where a photo went that was dragged out of the desk: the desk is not told which program took it, or into which folder. */
export const draggedOut = 'another program'

/** What is known of a photo's exports: all of them, those that were sent to anybody, and the files the desk deleted. */
interface ExportsToPlace {
  readonly exports: readonly ExportRecord[]
  readonly sent: ReadonlySet<string>
  readonly deleted: readonly string[]
}

/**
 * The files of a photo in folders that nobody was sent from, a place each. A wrong file that was sent is its recipients' matter; the right one in its
 * place counts whether it was sent or not.
 */
export function listFolderPlaces(
  { barred, wrongRevisions }: RecalledSubject,
  { exports, sent, deleted }: ExportsToPlace
): RecallPlace[] {
  const counted = exports.filter(
    ({ id, path, revision }) => !deleted.includes(path) && !(sent.has(id) && (barred || wrongRevisions.has(revision)))
  )
  return [...Map.groupBy(counted, ({ path }) => path)].map(([path, own]) => ({
    ...{ recipient: null, destination: isAbsolute(path) ? dirname(path) : draggedOut, folder: true },
    versions: own.map(({ id, at, revision, preset, sha256 }) => ({
      ...{ id, at, revision, exportId: id, preset, sha256, name: basename(path), proof: null }
    }))
  }))
}
