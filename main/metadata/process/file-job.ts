import type { Copied, CopyToKeep } from '../../vault/copy-into-place.ts'
import type { WholeComparison } from '../header/proof/compare-whole.ts'
import type { FileLook, LookRequest } from './look-at-file.ts'
import type { FileToPlace, FileToSettle, FolderToMake, Placed, PlainToAssemble } from './stage-jobs.ts'

/** A look at a file, but for whether its bytes are held. */
export type LookQuestion = Omit<LookRequest, 'hold'>

/** Every difference between two photos, or that it cannot be told. */
export type FileProof = WholeComparison

/** Work on whole files, which a thread does so that the desk answers meanwhile: by its name, what it is given and what it gives. Paths are full. */
export interface FileJobs {
  /** Reads a file once; see `lookAtFile`. */
  readonly look: { readonly request: LookRequest; readonly result: FileLook | null }
  readonly makeFolder: { readonly request: FolderToMake; readonly result: undefined }
  readonly removeFolder: { readonly request: string; readonly result: undefined }
  readonly assemble: { readonly request: PlainToAssemble; readonly result: boolean }
  readonly settle: { readonly request: FileToSettle; readonly result: undefined }
  /** Makes a file durable; gives its time of change in milliseconds since 1970. */
  readonly sync: { readonly request: string; readonly result: number }
  readonly place: { readonly request: FileToPlace; readonly result: Placed }
  /** What differs between two files of a format beside their metadata. */
  readonly compare: {
    readonly request: { readonly format: string; readonly before: string; readonly after: string }
    readonly result: readonly string[]
  }
  /** Every difference between two JPEGs, or that it cannot be told. */
  readonly prove: {
    readonly request: { readonly before: string; readonly after: string }
    readonly result: FileProof
  }
  /** Copies a file into a vault. */
  readonly keep: { readonly request: CopyToKeep; readonly result: Copied }
}

/** A job's name. */
export type FileJobKind = keyof FileJobs

/** A job on its way to a thread. */
export interface FileJob<Kind extends FileJobKind> {
  readonly kind: Kind
  readonly request: FileJobs[Kind]['request']
}

/** What a thread says of a file it could not work on: with the code and the system call that tell whose fault it is. */
export interface FileJobFailure {
  readonly message: string
  readonly stack?: string
  readonly code?: string
  readonly syscall?: string
  readonly path?: string
}

/** A thread's answer: what the job gives, or why it gives nothing. */
export type FileAnswer<Kind extends FileJobKind> =
  | { readonly ok: true; readonly result: FileJobs[Kind]['result'] }
  | { readonly ok: false; readonly failure: FileJobFailure }
