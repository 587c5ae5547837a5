import { z } from 'zod'
import type { JobKind } from '../../../shared/contract/jobs.ts'

/** What a job's line says of a call. */
interface CallWords {
  readonly kind: JobKind
  readonly what: string
}

// The contract has checked the input where it is used; here it only gives a line its words.
const inputSchema = z.object({
  path: z.string().default(''),
  from: z.string().default(''),
  to: z.string().default(''),
  preset: z.string().default(''),
  template: z.string().default(''),
  act: z.enum(['copy', 'move']).default('copy'),
  destinations: z.array(z.string()).default([])
})
type CallInput = z.infer<typeof inputSchema>

// The procedures whose streams are work of the desk, by their path in the contract.
const streams: Readonly<Record<string, (input: CallInput) => CallWords>> = {
  'sources.scan': ({ path }) => ({ kind: 'read-folder', what: path }),
  'sources.ingest': ({ from }) => ({ kind: 'ingest', what: from }),
  'sources.openSample': () => ({ kind: 'sample', what: '' }),
  'files.rename': ({ template }) => ({ kind: 'rename', what: template }),
  'files.transfer': ({ act, to }) => ({ kind: act, what: to }),
  'files.trash': () => ({ kind: 'trash', what: '' }),
  'files.undo': () => ({ kind: 'undo-files', what: '' }),
  'exports.run': ({ preset }) => ({ kind: 'export', what: preset }),
  'exports.resume': () => ({ kind: 'export', what: '' }),
  'deliveries.run': ({ destinations }) => ({ kind: 'deliver', what: destinations.join(', ') }),
  'deliveries.resume': () => ({ kind: 'deliver', what: '' }),
  'recall.send': () => ({ kind: 'recall', what: '' })
}

// Changes of photos make their own line; they, too, go on when the window that asked for them is gone.
const changes: ReadonlySet<string> = new Set([
  'edits.save',
  'edits.reconcile',
  'replace.apply',
  'templates.apply',
  'notices.apply',
  'history.undo',
  'history.redo',
  'history.restore'
])

/** True for a call whose work goes on when the connection it came by ends. */
export function outlivesConnection(path: readonly string[]): boolean {
  const name = path.join('.')
  return name in streams || changes.has(name)
}

/** What the job of a call is, where its stream is one. */
export function describeJobCall(path: readonly string[], input: unknown): CallWords | null {
  const describe = streams[path.join('.')]
  if (describe === undefined) return null
  return describe(inputSchema.parse(inputSchema.safeParse(input).data ?? {}))
}
