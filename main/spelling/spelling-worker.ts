import { parentPort } from 'node:worker_threads'
import type { Hunspell } from 'hunspell-asm'
import { loadModule } from 'hunspell-asm'
import type { SpellingLanguage } from '../../shared/spelling/spelling-language.ts'
import { loadDictionary } from './load-dictionary.ts'
import type { SpellingAnswer, SpellingJob } from './spelling-job.ts'
import { spellingJobSchema } from './spelling-job.ts'

// The thread with the dictionaries. All lie in one WebAssembly memory, which never shrinks: it is given back when the thread ends.

const module = loadModule()
const dictionaries = new Map<SpellingLanguage, Promise<Hunspell>>()

async function openDictionary(language: SpellingLanguage): Promise<Hunspell> {
  const known = dictionaries.get(language)
  if (known !== undefined) return known
  const loading = module.then((hunspell) => loadDictionary(hunspell, language))
  dictionaries.set(language, loading)
  return loading
}

async function answer(job: SpellingJob): Promise<SpellingAnswer> {
  const { id, kind, language, words } = job
  try {
    const dictionary = await openDictionary(language)
    const found =
      kind === 'unknown'
        ? words.filter((word) => !dictionary.spell(word))
        : words.flatMap((word) => dictionary.suggest(word))
    return { id, words: found, problem: null }
  } catch (error) {
    return { id, words: [], problem: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on(
  'message',
  (message: unknown) => void answer(spellingJobSchema.parse(message)).then((said) => parentPort?.postMessage(said))
)
