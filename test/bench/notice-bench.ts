import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseNotice } from '../../shared/notice/parse-notice.ts'
import { hostileTexts } from '../unit/notice/hostile-texts.ts'

const known = fileURLToPath(new URL('../../../shared/notices/known.jsonl', import.meta.url))
const own = fileURLToPath(new URL('../fixtures/notices.jsonl', import.meta.url))

function readTexts(path: string): readonly string[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map((line) => String(JSON.parse(line).text))
}

// Time on the processor, so that other work on the machine does not count.
function readClock(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function measureSpeed(texts: readonly string[], seconds: number): number {
  let parsed = 0
  const start = readClock()
  while (readClock() - start < seconds * 1000) {
    for (const text of texts) parseNotice(text)
    parsed += texts.length
  }
  return Math.round((parsed * 1000) / (readClock() - start))
}

/** The middle one of five runs in milliseconds, after one to warm up. */
function measureOnce(text: string): number {
  const times = Array.from({ length: 6 }, () => {
    const start = readClock()
    parseNotice(text)
    return readClock() - start
  })
  return times.slice(1).sort((left, right) => left - right)[2] ?? 0
}

const texts = [...readTexts(known), ...readTexts(own)]
measureSpeed(texts, 0.5)
const characters = Math.round(texts.reduce((sum, text) => sum + text.length, 0) / texts.length)
console.log(
  `parse: ${measureSpeed(texts, 2)} texts/s on one core (${texts.length} texts, ${characters} characters on average)`
)
for (const { name, text } of hostileTexts(100_000)) {
  console.log(`hostile ${name.padEnd(44)} ${measureOnce(text).toFixed(1).padStart(6)} ms for ${text.length} characters`)
}
