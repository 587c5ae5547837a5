import { z } from 'zod'
import { deskFailureSchema } from './desk-error.ts'
import { deskProcedure } from './desk-procedure.ts'
import { momentSchema } from './identifiers.ts'

/** What a job does: work on folders and files, what leaves the desk, and changes of several photos by their kind. */
export const jobKinds = [
  'read-folder',
  'sample',
  'rename',
  'copy',
  'move',
  'trash',
  'undo-files',
  'export',
  'deliver',
  'ingest',
  'recall',
  'edit',
  'notice',
  'undo',
  'redo',
  'restore'
] as const
/** One of `jobKinds`. */
export type JobKind = (typeof jobKinds)[number]

/** How many failures of a job are shown at most; `failed` counts all. */
export const mostShownFailures = 200

/** Work of the desk on several photos, running or ended. It goes on when its window is closed or read again. */
export const jobSchema = z.object({
  id: z.number().int().positive(),
  kind: z.enum(jobKinds),
  /** What it is about: the folder, the preset, the reason given; "" where nothing more is to be said. */
  what: z.string(),
  /** The export or delivery it is, to go on with once it was stopped; null for other work, and until its first step. */
  work: z.string().nullable(),
  by: z.string(),
  at: momentSchema,
  done: z.number().int().nonnegative(),
  /** 0 until it is known. */
  total: z.number().int().nonnegative(),
  /** How long the rest will take, in seconds; null where that cannot be told. */
  secondsLeft: z.number().nonnegative().nullable(),
  failed: z.number().int().nonnegative(),
  /** The first of them, each photo with its reason. */
  failures: z.array(deskFailureSchema),
  state: z.enum(['running', 'done', 'stopped', 'broken-off']),
  /** Why it broke off; null for every other state. */
  why: z.string().nullable()
})
/** Work of the desk on several photos. */
export type Job = z.infer<typeof jobSchema>

const id = z.object({ id: z.number().int().positive() })

export const jobsContract = {
  /** What runs and what ended lately, newest first. `desk.events` tells of changes. */
  list: deskProcedure.input(z.object({}).default({})).output(z.array(jobSchema)),
  /** Stops a job after the photos under way; what was done stays. Nothing where it has ended. */
  stop: deskProcedure.input(id).output(z.object({})),
  /** Takes an ended job off the list. */
  dismiss: deskProcedure.input(id).output(z.object({}))
}
