import type { Speller } from '../services/ports/spelling.ts'
import type { SpellingTimes } from './spelling-thread.ts'
import { SpellingThread } from './spelling-thread.ts'

// Loading the slowest dictionary takes half a second, and the slowest suggestions one.
const usualTimes: SpellingTimes = { answerMs: 20_000, idleMs: 5 * 60_000 }

/** The dictionaries, in a thread of their own that lives while it is asked. */
export function createSpeller(times: SpellingTimes = usualTimes): Speller & AsyncDisposable {
  const thread = new SpellingThread(times)
  return {
    findUnknown: async (language, words) => new Set(await thread.ask({ kind: 'unknown', language, words: [...words] })),
    suggest: (language, word) => thread.ask({ kind: 'suggest', language, words: [word] }),
    [Symbol.asyncDispose]: () => thread[Symbol.asyncDispose]()
  }
}
