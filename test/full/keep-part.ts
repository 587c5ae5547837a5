import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const keptSchema = z.object({
  run: z.string(),
  part: z.string(),
  /** When it ended, ISO 8601. */
  at: z.string(),
  seconds: z.number(),
  /** How many of what, in the words of the report. */
  counts: z.record(z.string(), z.number()),
  problems: z.array(z.string()),
  result: z.unknown()
})

/** One part of a long run that can be left off between two parts. */
export interface LongPart<Result> {
  /** The run it is a part of, "write-matrix". */
  readonly run: string
  readonly part: string
  readonly schema: z.ZodType<Result>
  readonly work: () => Promise<Result>
  /** The result as the report tells it. */
  readonly tell: (result: Result) => Pick<z.infer<typeof keptSchema>, 'counts' | 'problems'>
}

// Where `npm run test:full` keeps what these very sources passed; without it nothing is kept.
const folder = process.env['ERRATUM_PARTS']

/**
 * The result of one part: the one kept from a run that was broken off, if that one had no problem; else of the work done now, which is kept.
 *
 * Kept parts are what docs/test-full.md tells, those with problems, too.
 */
export async function keepPart<Result>({ run, part, schema, work, tell }: LongPart<Result>): Promise<Result> {
  const path = folder === undefined ? null : join(folder, `${run}-${nameFile(part)}.json`)
  const kept = path === null ? null : await readKept(path)
  if (kept !== null && kept.problems.length === 0) return schema.parse(kept.result)
  const begun = performance.now()
  const result = await work()
  const seconds = Math.round((performance.now() - begun) / 100) / 10
  if (folder === undefined || path === null) return result
  await mkdir(folder, { recursive: true })
  const told = { run, part, at: new Date().toISOString(), seconds, ...tell(result), result }
  await writeFile(`${path}.part`, JSON.stringify(told))
  await rename(`${path}.part`, path)
  return result
}

async function readKept(path: string): Promise<z.infer<typeof keptSchema> | null> {
  try {
    return keptSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

// Samples have names of every kind, and longer ones than a file may have.
function nameFile(part: string): string {
  return createHash('sha256').update(part).digest('hex').slice(0, 16)
}
