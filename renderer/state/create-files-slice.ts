import type { FileAct, FileResult, FileStep } from '../../shared/contract/file-work.ts'
import type { IngestStep } from '../../shared/contract/ingest.ts'
import type { MessageKey } from '../messages/catalog.ts'
import { phrase } from '../messages/phrase.ts'
import { nameFile } from '../ui/name-file.ts'
import { describeFailure } from './describe-failure.ts'
import type { SliceCreator } from './desk-state.ts'
import type { FileAsk, FilesSlice, SessionFiles } from './files-slice.ts'
import type { JobStep } from './job-slice.ts'

type Begin = () => Promise<AsyncIterable<FileStep>>

const running = {
  rename: 'state.rename-running',
  move: 'state.move-running',
  copy: 'state.copy-running',
  trash: 'state.trash-running',
  restore: 'state.restore-running'
} as const satisfies Readonly<Record<FileAct, MessageKey>>
const doneOne = {
  move: 'state.move-done-one',
  copy: 'state.copy-done-one',
  trash: 'state.trash-done-one',
  restore: 'state.restore-done-one'
} as const satisfies Readonly<Record<Exclude<FileAct, 'rename'>, MessageKey>>
const done = {
  rename: 'state.rename-done',
  move: 'state.move-done',
  copy: 'state.copy-done',
  trash: 'state.trash-done',
  restore: 'state.restore-done'
} as const satisfies Readonly<Record<FileAct, MessageKey>>

/** How file work ended, or how far it was when it was stopped. */
interface FileEnd extends Pick<FileResult, 'act' | 'work' | 'done'> {
  readonly count: number
}

// The reason of the first says what to do; where several stay, it is told that they do.
function describeRefused(refused: readonly string[]): string {
  const [why] = refused
  if (why === undefined) return ''
  return refused.length === 1 ? why : phrase('state.not-handed-out', { count: refused.length, why })
}

/** File work of this window: followed in the rail, put on the undo stack when it is done. */
export const createFilesSlice: SliceCreator<FilesSlice> = (_, get) => {
  const follow = async (act: FileAct, count: number, begin: Begin): Promise<FileEnd | null> => {
    let end: FileEnd | null = null
    async function* tell(): AsyncGenerator<JobStep> {
      for await (const step of await begin()) {
        // A stop loses the result, not the number: what was done by then can be taken back.
        end = { act, work: step.result ? step.result.work : step.work, count: step.done, done: [] }
        if (step.result) end = { ...end, act: step.result.act, count: step.result.done.length, done: step.result.done }
        yield { ...step, failures: step.result?.failed ?? [], finished: step.result !== null }
      }
    }
    await get().runJob({
      label: phrase(running[act], { count }),
      act,
      begin: async () => tell()
    })
    return end
  }
  const nameUser = () => {
    const { info } = get()
    return info ? { by: info.user } : {}
  }
  const describe = ({ act, done: photos, count }: FileEnd, work: number): SessionFiles => {
    const [first, ...more] = photos
    if (!first || more.length > 0) return { work, photos: count, words: phrase(done[act], { count }) }
    const photo = nameFile(first.from)
    const words =
      act === 'rename'
        ? phrase('state.rename-done-to', { photo, name: nameFile(first.to) })
        : phrase(doneOne[act], { photo })
    return { work, photos: count, words }
  }
  const remember = (result: FileEnd | null): void => {
    if (result === null || result.work === null || result.count === 0) return
    const entry = describe(result, result.work)
    // Copies are new files: the originals have nothing to take back.
    if (result.act === 'copy') get().say({ kind: 'fact', words: entry.words })
    else get().rememberFiles(entry)
  }
  return {
    previewFiles: (ask, signal) => {
      const { files } = get().engine.client
      return ask.act === 'rename'
        ? files.previewRename({ ...ask, photoIds: [...ask.photoIds] }, { signal })
        : files.previewTransfer({ ...ask, photoIds: [...ask.photoIds] }, { signal })
    },
    runFiles: async (ask: FileAsk) => {
      const { files } = get().engine.client
      const photoIds = [...ask.photoIds]
      remember(
        await follow(ask.act, photoIds.length, () =>
          ask.act === 'rename'
            ? files.rename({ ...ask, photoIds, ...nameUser() })
            : files.transfer({ ...ask, photoIds, ...nameUser() })
        )
      )
    },
    ingest: async ({ from, to, rename, template }) => {
      const { engine, runJob, say } = get()
      let last: IngestStep | undefined
      async function* tell(): AsyncGenerator<JobStep> {
        const named = { ...(rename === '' ? {} : { rename }), ...(template === '' ? {} : { template }) }
        for await (const step of await engine.client.sources.ingest({ from, to, ...named, ...nameUser() })) {
          last = step
          yield step
        }
      }
      await runJob({
        label: phrase('state.copying-from', { folder: nameFile(from) }),
        act: 'copy',
        begin: async () => tell()
      })
      if (last === undefined) return
      const copied = phrase('state.ingested', { count: last.copied })
      const words = last.skipped === 0 ? copied : `${copied} ${phrase('state.left-out', { count: last.skipped })}`
      say({ kind: 'fact', words })
    },
    dragOut: async (photoIds) => {
      const { engine, say } = get()
      if (engine.host === undefined) return say({ kind: 'note', words: phrase('state.drag-in-desktop') })
      try {
        const { refused } = await engine.host.dragOut(photoIds)
        const words = describeRefused(refused)
        if (words !== '') say({ kind: 'failure', words })
      } catch (error) {
        say({ kind: 'failure', words: describeFailure(error).words })
      }
    },
    trashFiles: async (ids) => {
      const photoIds = [...ids]
      const trash: Begin = () => get().engine.client.files.trash({ photoIds, ...nameUser() })
      remember(await follow('trash', photoIds.length, trash))
    },
    turnFiles: async ({ work, photos }) => {
      const undo: Begin = () => get().engine.client.files.undo({ work, ...nameUser() })
      const result = await follow('restore', photos, undo)
      return result === null || result.work === null ? null : describe(result, result.work)
    }
  }
}
