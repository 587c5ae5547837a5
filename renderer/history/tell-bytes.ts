import type { PhotoState } from '../../shared/contract/history-view.ts'

/** Where the exact bytes of a revision are, for the status bar. */
export function tellBytes({ revision, bytesKept }: PhotoState, newest: number): string {
  if (revision.revision === newest) return `The bytes of r${newest} are those of the file`
  return bytesKept
    ? `The exact bytes of r${revision.revision} are kept`
    : `The bytes of r${revision.revision} are not kept, its fields are`
}
