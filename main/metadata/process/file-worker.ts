import { statSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { copyIntoPlace } from '../../vault/copy-into-place.ts'
import { compareFiles, proveFiles } from '../plain-jpeg/compare-files.ts'
import type { FileAnswer, FileJob, FileJobFailure, FileJobKind, FileJobs } from './file-job.ts'
import { lookAtFile } from './look-at-file.ts'
import { assemblePlain, makeFolder, placeFile, removeFolder, settleStaged, syncPath } from './stage-jobs.ts'
import { readWhole, withFile } from './whole-file.ts'

type Works = { readonly [Kind in FileJobKind]: (request: FileJobs[Kind]['request']) => FileJobs[Kind]['result'] }

const works: Works = {
  look: lookAtFile,
  makeFolder: (folder) => void makeFolder(folder),
  removeFolder: (folder) => void removeFolder(folder),
  assemble: assemblePlain,
  settle: (pair) => void settleStaged(pair),
  sync: (path) => {
    syncPath(path)
    return Math.trunc(statSync(path).mtimeMs)
  },
  place: placeFile,
  compare: ({ format, ...paths }) => withBoth(paths, (before, after) => compareFiles(format, before, after)),
  prove: (paths) => withBoth(paths, proveFiles),
  keep: copyIntoPlace
}

function withBoth<Result>(
  paths: { readonly before: string; readonly after: string },
  use: (before: Buffer, after: Buffer) => Result
): Result {
  return withFile(paths.before, (before, oldSize) =>
    withFile(paths.after, (after, newSize) => use(readWhole(before, oldSize, 0), readWhole(after, newSize, 1)))
  )
}

function answer<Kind extends FileJobKind>({ kind, request }: FileJob<Kind>): FileAnswer<Kind> {
  try {
    return { ok: true, result: works[kind](request) }
  } catch (error) {
    return { ok: false, failure: describeFailure(error) }
  }
}

function describeFailure(error: unknown): FileJobFailure {
  if (!(error instanceof Error)) return { message: String(error) }
  const text = (name: 'code' | 'syscall' | 'path') => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' ? { [name]: value } : {}
  }
  return {
    message: error.message,
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...text('code'),
    ...text('syscall'),
    ...text('path')
  }
}

parentPort?.on('message', <Kind extends FileJobKind>(job: FileJob<Kind>) => parentPort?.postMessage(answer(job)))
