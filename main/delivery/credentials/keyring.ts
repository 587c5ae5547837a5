import { DeskError } from '../../../shared/contract/desk-error.ts'

/** Milliseconds the host has to say that it kept a secret. */
const patienceMs = 5_000

/**
 * The secrets a host keeps for its engine: handed over at the start, held in memory alone, and handed back to be kept. The host answers by handing all
 * over again.
 */
export class Keyring {
  #secrets: ReadonlyMap<string, string> | undefined
  #send: ((name: string, value: string) => void) | undefined
  readonly #waiting = new Set<() => void>()

  /** Takes what the host handed over, in place of what it handed over before. */
  take(secrets: Readonly<Record<string, string>>): void {
    this.#secrets = new Map(Object.entries(secrets))
    for (const look of [...this.#waiting]) look()
  }

  /** Says how a secret gets to the host. */
  connect(send: (name: string, value: string) => void): void {
    this.#send = send
  }

  /** Whether the host keeps secrets at all. */
  isThere(): boolean {
    return this.#secrets !== undefined && this.#send !== undefined
  }

  /** The secret of this name; undefined where the host has none. */
  find(name: string): string | undefined {
    return this.#secrets?.get(name)
  }

  /** Has the host keep a secret, and waits until it did. Throws DeskError `storage-unavailable` where it did not. */
  async keep(name: string, value: string): Promise<void> {
    const kept = Promise.withResolvers<void>()
    const look = () => {
      if (this.find(name) === value) kept.resolve()
    }
    const timer = setTimeout(() => kept.reject(notKept(name)), patienceMs)
    this.#waiting.add(look)
    try {
      this.#send?.(name, value)
      await kept.promise
    } finally {
      clearTimeout(timer)
      this.#waiting.delete(look)
    }
  }
}

function notKept(name: string): DeskError {
  return new DeskError(
    'storage-unavailable',
    `The system's keyring did not keep the password ${name}. It is nowhere else. Unlock the keyring and try again, or set ERRATUM_SECRET_${name}.`
  )
}
