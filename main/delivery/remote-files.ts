import type { DeskError } from '../../shared/contract/desk-error.ts'

/** A local file to be sent from a byte on; what the other end has before that byte stays. */
export interface Upload {
  readonly from: string
  readonly to: string
  readonly start: number
  /** Called whenever bytes moved. */
  readonly touch: () => void
}

/** Files at the other end, by names joined with "/" below the destination's folder. Each method throws what its library throws. */
export interface RemoteFiles {
  /** Bytes of the file, or null where there is none. */
  size(name: string): Promise<number | null>
  /** Makes a folder and those above it; one that is there stays. */
  makeFolder(name: string): Promise<void>
  put(upload: Upload): Promise<void>
  /** SHA-256 of the file as it is read back. */
  hash(name: string, touch: () => void): Promise<string>
  /** Gives a file its final name; over another one only with `replace`. */
  rename(from: string, to: string, replace: boolean): Promise<void>
  remove(name: string): Promise<void>
  /** The expected failure behind an error of these methods; a bug is thrown on. `local` is the file that was being sent. */
  describe(error: unknown, local: string): DeskError
  /** Ends the connection at once. */
  stop(): void
  close(): Promise<void>
}

/** Passes errors of a step that may fail without harm, such as taking away what may not be there. */
export async function attemptQuietly(step: () => Promise<unknown>, describe: (error: unknown) => DeskError) {
  try {
    await step()
  } catch (error) {
    // A bug is thrown on by `describe`.
    describe(error)
  }
}
