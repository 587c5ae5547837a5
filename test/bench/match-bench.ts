// npm run bench -- match [--photos N]: finding the photos of a notice, and every trace of its wrong value, on a desk of 20,000 photos.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDeskStore } from '../../main/catalog/open-desk-store.ts'
import { findWrongValue } from '../../main/services/notices/find-wrong-value.ts'
import { matchNotice } from '../../main/services/notices/match-notice.ts'
import type { DeskStore } from '../../main/services/ports/desk-store.ts'
import type { Notice } from '../../shared/contract/notice.ts'
import { parsedNoticeSchema } from '../../shared/contract/notice-parsed.ts'
import { parseNotice } from '../../shared/notice/parse-notice.ts'
import { makeNotice } from '../integration/store/make-records.ts'
import { fillWireDesk, makeWirePhoto, writeCaption, wrongName } from './match/fill-wire-desk.ts'

const { values } = parseArgs({ options: { photos: { type: 'string', default: '20000' } } })
const photos = Number(values.photos)
if (!Number.isInteger(photos) || photos < 1000)
  throw new Error(`--photos ${values.photos} is no number of photos from 1000 on`)

const pair = { correct: 'Alexander Lavrentyev', wrong: wrongName }
const amendment = (text: string) =>
  `CORRECTION - ${text} / The erroneous mention[s] appearing in the metadata of this photo by ANA LIMA has been modified in AFP systems in the following manner: [${pair.correct}] instead of [${pair.wrong}]. Please immediately remove the erroneous mention[s] from all your online services and delete it (them) from your servers.`

function noticeOf(text: string, given: Partial<Notice> = {}): Notice {
  return makeNotice(text, { parsed: parsedNoticeSchema.parse(parseNotice(text)), receipts: [], ...given })
}

const carrier = makeWirePhoto(120)
const series = Array.from({ length: 3000 }, (_, at) => makeWirePhoto(at % photos).fileName.slice(0, -4))
const correction = amendment(writeCaption(120, pair.correct))
const kill = noticeOf('EDITORS AND LIBRARIANS PLEASE ELIMINATE FROM YOUR PHOTO SYSTEMS AND ARCHIVES')

const url = process.env['ERRATUM_BENCH_POSTGRES']
const folder = mkdtempSync(join(tmpdir(), 'erratum-bench-match-'))
const store = await openDeskStore(url ? { kind: 'postgres', url } : { kind: 'sqlite', file: join(folder, 'desk.db') })
let failed = false
try {
  const start = performance.now()
  await fillWireDesk(store, photos)
  console.log(`${photos} photos with looks, recorded in ${((performance.now() - start) / 1000).toFixed(0)} s`)
  await measure('match an amendment a photo carries', 300, () =>
    countMatches(store, noticeOf(correction, { carriers: [carrier.id] }))
  )
  await measure('match an amendment handed in as text', 300, () => countMatches(store, noticeOf(correction)))
  await measure('match a kill of one picture', 300, () =>
    countMatches(store, { ...kill, parsed: { ...kill.parsed, pictureIds: series.slice(0, 1) } })
  )
  await measure('match a kill of 3,000 picture ids', null, () =>
    countMatches(store, { ...kill, parsed: { ...kill.parsed, pictureIds: series } })
  )
  for (const wrong of [wrongName, 'Chan', 'Hrafnagil'])
    await measure(`search all revisions for ${wrong}`, wrong === 'Hrafnagil' ? null : 1000, async () => {
      const { hits } = await findWrongValue({ store }, { pairs: [{ correct: 'Nobody', wrong }], scope: { ever: true } })
      return `${hits.length} places`
    })
} finally {
  await store[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
}
process.exitCode = failed ? 1 : 0

async function countMatches(desk: DeskStore, notice: Notice): Promise<string> {
  const matched = await matchNotice({ store: desk }, notice)
  const reasons = Object.groupBy(matched, ({ match }) => match)
  return Object.entries(reasons)
    .map(([match, of]) => `${of?.length} ${match}`)
    .join(', ')
}

/** The middle one of five times, after one to warm up. The processor's time is held to the limit, so that other work on the machine does not count. */
async function measure(what: string, limitMs: number | null, work: () => Promise<string>): Promise<void> {
  const times: { readonly used: number; readonly clock: number }[] = []
  let found = ''
  for (let time = 0; time < 6; time += 1) {
    const start = performance.now()
    const before = process.cpuUsage()
    found = await work()
    const { user, system } = process.cpuUsage(before)
    times.push({ used: (user + system) / 1000, clock: performance.now() - start })
  }
  const middle = (values: readonly number[]) => values.slice(1).toSorted((one, other) => one - other)[2] ?? 0
  const used = middle(times.map((time) => time.used))
  const clock = middle(times.map((time) => time.clock))
  const isOver = limitMs !== null && used > limitMs
  failed ||= isOver
  const limit = limitMs === null ? '' : ` of ${limitMs}${isOver ? ' (OVER)' : ''}`
  const figures = `${used.toFixed(0).padStart(6)} ms${limit} of work, ${clock.toFixed(0)} ms on the clock`
  console.log(`${what.padEnd(46)}${figures}: ${found}`)
}
