import { DeskError } from '../../shared/contract/desk-error.ts'

/** What a server showed, against what a person accepted. */
export interface ShownKey {
  readonly name: string
  readonly label: string
  readonly what: 'key' | 'certificate'
  readonly shown: string
  /** Null where none was accepted yet. */
  readonly accepted: string | null
}

/** Why a server with this key is not sent to: DeskError `verification-failed` with the fingerprints and what to do. */
export function refuseKey({ name, label, what, shown, accepted }: ShownKey): DeskError {
  const command = `erratum destinations test ${name} --accept ${shown}`
  if (accepted === null)
    return new DeskError(
      'verification-failed',
      `${label}: nobody has accepted this server's ${what} yet. It is ${shown}. No password and no file was sent. Ask whoever runs the server whether it is theirs, then accept it: ${command}`
    )
  return new DeskError(
    'verification-failed',
    `${label}: the server's ${what} is not the one that was accepted. Accepted: ${accepted}. Shown now: ${shown}. No password and no file was sent: another machine may answer in its place. Ask whoever runs the server; only if they changed it, accept the new one: ${command}`
  )
}
