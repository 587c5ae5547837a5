import type { NoticesFolderState } from '../../../shared/contract/notice-intake.ts'

type Told = Pick<NoticesFolderState, 'folder' | 'state' | 'words'>

/** How the notices folder stands, in words that say what to do. */
export function tellFolderState(seen: {
  readonly folder: string | null
  readonly presence: 'missing' | 'watching' | 'failed'
  readonly failure: string
}): Told {
  const { folder, presence, failure } = seen
  if (folder === null) return { folder, state: 'off', words: 'No notices folder is set.' }
  const words = {
    watching: `New notices in ${folder} are taken in.`,
    missing: `${folder} is not there. Notices are taken in once it appears; check the path or connect its disk.`,
    failed: `${folder} cannot be watched whole: ${failure}. Notices may be missed; check its rights, then set the folder again.`
  }
  return { folder, state: presence, words: words[presence] }
}

/** How it stands for an engine that serves one command and watches nothing. */
export function tellUnwatched(folder: string | null): NoticesFolderState {
  if (folder === null)
    return { ...tellFolderState({ folder, presence: 'watching', failure: '' }), takenIn: 0, leftOut: [] }
  const words = `${folder} is watched while the desktop or the web desk is open, not by a single command.`
  return { folder, state: 'elsewhere', words, takenIn: 0, leftOut: [] }
}
