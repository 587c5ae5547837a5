import type { ScanStep } from '../../shared/contract/desk.ts'
import type { DeskFailure } from '../../shared/contract/desk-error.ts'
import type { FileAct } from '../../shared/contract/file-work.ts'
import type { Job } from '../../shared/contract/jobs.ts'

/** Work this window asked for: a source being read, or the files of photos being worked on. */
export interface OwnJob {
  readonly label: string
  readonly act: 'read' | FileAct
  readonly done: number
  readonly total: number
  readonly failures: readonly DeskFailure[]
  readonly state: 'running' | 'done'
}

/** How far a job is. */
export type JobStep = Pick<ScanStep, 'done' | 'total' | 'failures' | 'finished'>

/** A job to run. `begin` is called when those before it have ended. */
export interface JobToRun extends Pick<OwnJob, 'label' | 'act'> {
  readonly begin: () => Promise<AsyncIterable<JobStep>>
}

/** Reading sources and work on files, one after the other: what runs, and what could not be read. */
export interface JobSlice {
  /** What this window waits for. */
  readonly job: OwnJob | null
  /** All work of the desk that runs or ended lately, newest first, whoever asked for it. */
  readonly jobs: readonly Job[]
  reloadJobs(): Promise<void>
  /** Stops a job that runs, what was done stays; takes one that has ended off the list. */
  endJob(job: Pick<Job, 'id' | 'state'>): Promise<void>
  /** Registers a folder and reads it; the rail shows how far it is. */
  openFolder(path: string): Promise<void>
  /** Makes the sample desk (once) and reads it. */
  openSample(): Promise<void>
  /** Runs a job when those before it have ended; resolves when it has ended, done or not. The rail shows how far it is. */
  runJob(job: JobToRun): Promise<void>
}
