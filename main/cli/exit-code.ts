import type { DeskErrorCode } from '../../shared/contract/desk-error.ts'

/**
 * What the command's exit says: 0 done · 1 some files failed · 2 bad input · 3 verification failed · 4 not found · 5 conflict · 6 tool or storage
 * unavailable.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 6

// Bad input: give something else. Conflict: the desk or the file stands against it, look and decide. Unavailable: repair, then try again.
const classes: Readonly<Record<DeskErrorCode, ExitCode>> = {
  'bad-input': 2,
  'is-directory': 2,
  'empty-file': 2,
  'not-an-image': 2,
  'damaged-file': 2,
  unreadable: 2,
  'read-only-file': 2,
  'read-only-folder': 2,
  'name-not-readable': 2,
  'format-not-writable': 2,
  'over-limit': 2,
  'character-refused': 2,
  'verification-failed': 3,
  'not-found': 4,
  locked: 5,
  killed: 5,
  embargoed: 5,
  'breaks-credentials': 5,
  'values-unknown': 5,
  'changed-on-disk': 5,
  'revision-conflict': 5,
  'nothing-to-do': 5,
  'name-taken': 5,
  'hard-linked': 5,
  'tool-failed': 6,
  'storage-unavailable': 6,
  'desk-busy': 6,
  'connection-lost': 6,
  cancelled: 1
}

/** The exit code of a call that did `done` things and failed with these codes: the class of the failures where nothing was done and all are of one class. */
export function chooseExitCode(done: number, failures: readonly DeskErrorCode[]): ExitCode {
  const [first, ...others] = new Set(failures.map((code) => classes[code]))
  if (first === undefined) return 0
  return done === 0 && others.length === 0 ? first : 1
}
