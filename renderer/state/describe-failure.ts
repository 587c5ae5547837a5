import { ORPCError } from '@orpc/client'

/** A failure in the engine's own words, with its code; a bug gets the code `bug`. */
export interface DescribedFailure {
  readonly code: string
  readonly words: string
}

/** What a failed call says to a person. */
export function describeFailure(error: unknown): DescribedFailure {
  if (error instanceof ORPCError && error.code === 'DESK') {
    const data: unknown = error.data
    if (typeof data === 'object' && data !== null && 'message' in data && 'code' in data) {
      return { code: String(data.code), words: String(data.message) }
    }
  }
  return {
    code: 'bug',
    words: 'Erratum failed inside. Photos are as they were. The engine’s log says more; try again.'
  }
}

/** Whether a call ended because its caller gave it up. */
export function isGivenUp(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}
