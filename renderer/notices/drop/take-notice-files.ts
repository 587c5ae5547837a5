import type { StoreApi } from 'zustand'
import { tellTooLarge } from '../../../shared/notice/notice-file-limit.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import type { DeskState } from '../../state/desk-state.ts'
import { readBase64 } from '../../ui/read-base64.ts'
import type { FileOutcome } from './describe-taken.ts'
import { describeTaken } from './describe-taken.ts'

/** Hands files to the desk as notices, one after the other, and says what became of them. Gives the outcome of each. */
export async function takeNoticeFiles(
  store: StoreApi<DeskState>,
  files: readonly File[]
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = []
  for (const file of files) outcomes.push(await takeFile(store, file))
  const { say, openScreen, reloadNotices } = store.getState()
  await reloadNotices()
  const { fact, failure } = describeTaken(outcomes)
  const [notice] = outcomes.flatMap(({ notices }) => notices)
  const show = () => notice && openScreen({ name: 'notice', notice: notice.number })
  const words = [fact, failure].filter((one) => one !== null).join(' ')
  // One toast: a failure after a fact would hide what was taken in.
  say({ kind: failure === null ? 'fact' : 'failure', words, action: notice && { label: 'Show', run: show } })
  return outcomes
}

async function takeFile(store: StoreApi<DeskState>, file: File): Promise<FileOutcome> {
  const { engine, info } = store.getState()
  const none = { fileName: file.name, notices: [], leftOut: [] }
  const tooLarge = tellTooLarge(file.size)
  if (tooLarge !== null) return { ...none, failure: `${file.name} ${tooLarge}. Nothing was recorded.` }
  try {
    const by = info?.user ? { by: info.user } : {}
    const taken = await engine.client.notices.addFile({ fileName: file.name, bytes: await readBase64(file), ...by })
    store.getState().noteHandedIn(taken.notices.map(({ number }) => number))
    return { ...none, ...taken, failure: null }
  } catch (error) {
    return { ...none, failure: error instanceof DOMException ? tellUnreadable(file) : describeFailure(error).words }
  }
}

// A folder dropped with a file's name, or a file that went away meanwhile.
function tellUnreadable({ name }: File): string {
  return `${name} could not be read. Nothing was recorded. Check that it is a file and still there.`
}
