import { ORPCError } from '@orpc/client'
import { phrase } from '../messages/phrase.ts'

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
    words: phrase('state.failed-inside')
  }
}

/** Whether a call ended because its caller gave it up. */
export function isGivenUp(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}
