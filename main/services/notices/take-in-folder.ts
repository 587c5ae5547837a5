import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { TaskReport } from '../../../shared/contract/watch-rules.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { engineActor } from '../resolve-actor.ts'
import { addNoticeFile } from './add-notice-file.ts'
import { readNoticeFile } from './read-notice-file.ts'

type FolderParts = Pick<DeskParts, 'store' | 'clock' | 'events' | 'vault' | 'imaging' | 'noticeFiles'>

// As the watcher does: hidden and temporary files are passed over, two levels deep.
const deepest = 2
const temporary = /^\.|~$|\.(?:tmp|temp|part|partial|filepart|crdownload|swp)$/i
// A file younger than this may still be written; the next round takes it.
const settledMs = 2000

/** Takes in once what lies in the desk's notices folder and is not known by its bytes. What brings no notice is told, and left as it is. */
export async function takeInFolder(desk: FolderParts, signal: AbortSignal): Promise<TaskReport> {
  const problems: string[] = []
  let done = 0
  const { noticesFolder: folder } = await desk.store.settings.read()
  const known = new Set(
    (await desk.store.notices.list()).flatMap(({ receipts }) => receipts.map((one) => one.rawSha256))
  )
  for (const path of folder === null ? [] : await listFiles(folder, problems)) {
    if (signal.aborted) break
    try {
      const bytes = await readNoticeFile(path)
      if (known.has(createHash('sha256').update(bytes).digest('hex'))) continue
      const added = await addNoticeFile(desk, { fileName: basename(path), bytes, path, actor: engineActor })
      done += added.notices.length
      for (const { what, why } of added.leftOut) problems.push(`${path}: ${what}: ${why}`)
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      problems.push(error.message)
    }
  }
  return { task: 'notices', done, failed: problems.length, problems }
}

async function listFiles(folder: string, problems: string[]): Promise<string[]> {
  const found: string[] = []
  try {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      const parts = path.slice(folder.length + 1).split(/[/\\]/)
      if (!entry.isFile() || parts.length > deepest + 1 || parts.some((part) => temporary.test(part))) continue
      if (Date.now() - (await stat(path)).mtimeMs >= settledMs) found.push(path)
    }
  } catch (error) {
    problems.push(expectFailure(error, folder).message)
  }
  return found.toSorted()
}
