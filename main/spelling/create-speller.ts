import type { Speller } from '../services/ports/spelling.ts'
import type { SpellingLimits } from './spelling-thread.ts'
import { SpellingThread } from './spelling-thread.ts'

// Loading the slowest dictionary takes half a second, and the slowest suggestions one.
const usualLimits: SpellingLimits = { answerMs: 20_000, idleMs: 5 * 60_000, megabytes: 96 }

/** The dictionaries, in a thread of their own that lives while it is asked. */
export function createSpeller(limits: SpellingLimits = usualLimits): Speller & AsyncDisposable {
  const thread = new SpellingThread(limits)
  return {
    findUnknown: async (language, words) => new Set(await thread.ask({ kind: 'unknown', language, words })),
    suggest: (language, word) => thread.ask({ kind: 'suggest', language, words: [word] }),
    [Symbol.asyncDispose]: () => thread[Symbol.asyncDispose]()
  }
}
