import type { FileAct, FileResult, FileStep } from '../../shared/contract/file-work.ts'
import type { IngestStep } from '../../shared/contract/ingest.ts'
import { nameFile } from '../ui/name-file.ts'
import { describeFailure } from './describe-failure.ts'
import type { SliceCreator } from './desk-state.ts'
import type { FileAsk, FilesSlice, SessionFiles } from './files-slice.ts'
import type { JobStep } from './job-slice.ts'

type Begin = () => Promise<AsyncIterable<FileStep>>

const running: Readonly<Record<FileAct, string>> = {
  rename: 'Renaming',
  move: 'Moving',
  copy: 'Copying',
  trash: 'Putting into the trash',
  restore: 'Bringing back'
}
const done: Readonly<Record<FileAct, string>> = {
  rename: 'renamed',
  move: 'moved',
  copy: 'copied',
  trash: 'put into the trash',
  restore: 'brought back'
}

/** How file work ended, or how far it was when it was stopped. */
interface FileEnd extends Pick<FileResult, 'act' | 'work' | 'done'> {
  readonly count: number
}

const onlyInDesktop =
  'Photos are dragged into other programs from the desktop application. In a browser, export them, or copy them to a folder.'

// The reason of the first says what to do; where several stay, it is told that they do.
function describeRefused(refused: readonly string[]): string {
  const [first] = refused
  if (first === undefined) return ''
  return refused.length === 1 ? first : `${countPhotos(refused.length)} were not handed out. The first: ${first}`
}

const countPhotos = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'photo' : 'photos'}`

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
      label: `${running[act]} ${countPhotos(count)}`,
      verb: done[act],
      begin: async () => tell()
    })
    return end
  }
  const nameUser = () => {
    const { info } = get()
    return info ? { by: info.user } : {}
  }
  const describe = ({ act, done: photos, count }: FileEnd, work: number): SessionFiles => {
    const [first] = photos
    const what = photos.length === 1 && first ? nameFile(first.from) : countPhotos(count)
    const as = act === 'rename' && photos.length === 1 && first ? ` to ${nameFile(first.to)}` : ''
    return {
      work,
      photos: count,
      words: `${done[act].slice(0, 1).toUpperCase()}${done[act].slice(1)}: ${what}${as}`
    }
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
      await runJob({ label: `Copying from ${nameFile(from)}`, verb: 'copied', begin: async () => tell() })
      if (last === undefined) return
      const leftOut = last.skipped === 0 ? '' : ` ${countPhotos(last.skipped)} left out: they are there already.`
      say({ kind: 'fact', words: `${countPhotos(last.copied)} copied and compared.${leftOut}` })
    },
    dragOut: async (photoIds) => {
      const { engine, say } = get()
      if (engine.host === undefined) return say({ kind: 'note', words: onlyInDesktop })
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
