import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { basename, dirname, extname, join } from 'node:path'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { readHeaderFile } from '../../../main/metadata/header/read-header-file.ts'
import { mapLimited } from '../../../main/services/map-limited.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { makeSources, ownCount } from './make-sources.ts'
import { mutateBytes } from './mutate-bytes.ts'
import type { MutationReport } from './mutation-report.ts'
import { mutationRunSchema } from './mutation-report.ts'
import { createSeededRandom } from './seeded-random.ts'
import { watchMemory } from './watch-memory.ts'

// A process of its own, so that its memory is its own and nothing hostile reaches the tests: run-mutations.ts RUN, as JSON. Prints the report.

const toolTimeoutMs = 9_000
const atOnce = 2
const assign = { caption: 'Hrafnagil, 北京', keywords: ['ice', 'snow'], byline: ['Ann'] }

const run = mutationRunSchema.parse(JSON.parse(process.argv[2] ?? '{}'))
const metadata = createMetadata({ timeoutMs: toolTimeoutMs, checkTimeoutMs: toolTimeoutMs })
const memory = watchMemory(metadata.toolPids)
const sourceFolder = join(run.folder, 'sources')
await mkdir(sourceFolder)
const sources = await makeSources(sourceFolder)
const ownSources = sources.slice(0, ownCount)
const report: MutationReport = {
  sources: sources.length,
  files: 0,
  reader: {},
  header: {},
  writer: {},
  slowest: { ms: 0, what: '' },
  peakMb: { own: 0, tool: 0 },
  problems: []
}

await mapLimited(
  Array.from({ length: run.count }, (_, index) => run.first + index),
  atOnce,
  tryMutation
)

memory.stop()
await metadata[Symbol.asyncDispose]()
// In kilobytes, whatever Node's own documentation of other systems says.
report.peakMb = { own: Math.round(process.resourceUsage().maxRSS / 1024), tool: Math.round(memory.peakMb()) }
process.stdout.write(JSON.stringify(report))

async function tryMutation(number: number): Promise<void> {
  const random = createSeededRandom(number)
  const source = random.pick(random.below(2) === 0 ? ownSources : sources)
  const { bytes, how } = mutateBytes(source.bytes, random)
  const what = `mutation ${number} of ${source.name}: ${how}`
  const folder = join(run.folder, `${number}`)
  const path = join(folder, `photo${extname(source.name)}`)
  await mkdir(folder)
  await writeFile(path, bytes)
  await tryReaders(path, what)
  await tryWriter(path, bytes, what)
  report.files += 1
  await rm(folder, { recursive: true })
}

async function tryReaders(path: string, what: string): Promise<void> {
  await expectKnown(what, report.header, async () => {
    const header = readHeaderFile(path)
    return header.ok ? 'read' : header.reason
  })
  await expectKnown(what, report.reader, async () => {
    await metadata.reader.read(path)
    return 'read'
  })
}

async function tryWriter(path: string, bytes: Buffer, what: string): Promise<void> {
  const outcome = await expectKnown(what, report.writer, async () => {
    // Also photos the reader refused: the writer is asked by itself.
    const expectedSha256 = createHash('sha256').update(bytes).digest('hex')
    const staged = await metadata.writer.stageEdit({ path, expectedSha256, assign })
    await staged.commit()
    return 'edited'
  })
  const name = basename(path)
  const own = outcome === 'edited' ? [name, `${name}.xmp`, 'photo.xmp'] : [name]
  const litter = (await readdir(dirname(path))).filter((left) => !own.includes(left))
  if (litter.length > 0) report.problems.push(`${what}: left ${litter.join(', ')}`)
  if (outcome !== 'edited' && !(await readFile(path)).equals(bytes))
    report.problems.push(`${what}: failed with ${outcome} and changed the photo`)
}

// A failure the desk knows has a code and a message for people; anything else is a fault of ours.
async function expectKnown(
  what: string,
  counts: Record<string, number>,
  attempt: () => Promise<string>
): Promise<string> {
  const begun = performance.now()
  let outcome: string
  try {
    outcome = await attempt()
  } catch (error) {
    outcome = error instanceof DeskError ? error.code : 'crash'
    if (outcome === 'crash') report.problems.push(`${what}: ${error instanceof Error ? error.stack : String(error)}`)
  }
  const ms = Math.round(performance.now() - begun)
  if (ms > report.slowest.ms) report.slowest = { ms, what }
  if (ms > findLongestMs()) report.problems.push(`${what}: one reading or edit took ${ms} ms`)
  counts[outcome] = (counts[outcome] ?? 0) + 1
  return outcome
}

// Ten seconds of a machine that has nothing else to do; one that others share is slower by as much as they are more than its processors.
function findLongestMs(): number {
  const [load = 0] = loadavg()
  return 10_000 * Math.max(1, load / availableParallelism())
}
