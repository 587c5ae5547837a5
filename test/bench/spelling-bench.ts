// npm run bench -- spelling: the memory of all four dictionaries at once, and the time of loading, checking and suggesting.
import { SpellingThread } from '../../main/spelling/spelling-thread.ts'
import { foldWord } from '../../shared/spelling/fold-word.ts'
import { listWords } from '../../shared/spelling/list-words.ts'
import type { SpellingLanguage } from '../../shared/spelling/spelling-language.ts'
import { spellingLanguages } from '../../shared/spelling/spelling-language.ts'

const mostMegabytes = 150
const rounds = 500

const captions: Readonly<Record<SpellingLanguage, string>> = {
  en: 'Firefighters try to extinguish a wildfire near a village in the hills above the city as residents are told to leave their homes on Thursday.',
  fr: 'Des électeurs font la queue devant un bureau de vote à l’aube, aujourd’hui, lors du second tour de l’élection présidentielle, sous l’œil des observateurs.',
  es: 'Los rescatistas continúan buscando supervivientes entre los escombros de un edificio derrumbado por el terremoto en el centro de la ciudad.',
  de: 'Die Bundesaußenministerin verlässt nach der Ministerpräsidentenkonferenz das Kanzleramt, begleitet von Sicherheitskräften und Verfassungsschutzbeamten.'
}

const wrong: Readonly<Record<SpellingLanguage, readonly string[]>> = {
  en: ['recieve', 'goverment', 'demonstraters', 'tournement', 'parliment'],
  fr: ['manifestaton', 'electeurs', 'gouvernment', 'developement', 'chomage'],
  es: ['manifestacion', 'govierno', 'campionato', 'eleciones', 'derumbado'],
  de: ['Regirung', 'Weltmeisterschafft', 'Maschiene', 'Polizeigewerkschft', 'Demonstrnten']
}

const megabytes = () => process.memoryUsage.rss() / 1e6

async function measure<Result>(work: () => Promise<Result>) {
  const begun = performance.now()
  const result = await work()
  return { result, ms: performance.now() - begun }
}

const before = megabytes()
let peak = before
await using thread = new SpellingThread({ answerMs: 60_000, idleMs: 60_000, megabytes: 96 })
console.log('          load ms   words/s   suggest ms   slowest   MB so far')
for (const language of spellingLanguages) {
  const words = listWords(captions[language]).map(({ written }) => foldWord(written))
  const ask = (kind: 'unknown' | 'suggest', asked: string[]) => thread.ask({ kind, language, words: asked })
  const loading = await measure(() => ask('unknown', words))
  if (loading.result.length > 0) throw new Error(`In no dictionary: ${loading.result.join(', ')}`)
  const many = Array.from({ length: rounds }, () => words).flat()
  const checking = await measure(() => ask('unknown', many))
  const times: number[] = []
  for (const word of wrong[language]) times.push((await measure(() => ask('suggest', [word]))).ms)
  peak = Math.max(peak, megabytes())
  const figures = [
    loading.ms,
    (many.length / checking.ms) * 1000,
    times.reduce((sum, ms) => sum + ms, 0) / times.length,
    Math.max(...times),
    megabytes() - before
  ]
  console.log(`${language.padEnd(8)}${figures.map((figure) => figure.toFixed(0).padStart(10)).join('')}`)
}
const used = peak - before
console.log(
  `all four languages: ${used.toFixed(0)} MB, limit ${mostMegabytes} MB${used > mostMegabytes ? ' OVER' : ''}`
)
process.exitCode = used > mostMegabytes ? 1 : 0
