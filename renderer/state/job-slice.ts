import type { DeskFailure } from '../../shared/contract/desk-error.ts'

/** A source being read. */
export interface Job {
  readonly label: string
  readonly done: number
  readonly total: number
  readonly failures: readonly DeskFailure[]
  readonly state: 'running' | 'stopped' | 'done'
}

/** Reading sources, one after the other: what runs, and what could not be read. */
export interface JobSlice {
  readonly job: Job | null
  /** Registers a folder and reads it; the rail shows how far it is. */
  openFolder(path: string): Promise<void>
  /** Makes the sample desk (once) and reads it. */
  openSample(): Promise<void>
  /** Stops the reading; what was read stays. */
  stopJob(): void
  closeJob(): void
}
