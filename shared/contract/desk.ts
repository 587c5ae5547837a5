import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { deskFailureSchema } from './desk-error.ts'
import { deskProcedure } from './desk-procedure.ts'
import { photoIdSchema, sourceIdSchema } from './identifiers.ts'

/** A folder of photos the desk knows. */
export const sourceSchema = z.object({
  id: sourceIdSchema,
  path: z.string(),
  name: z.string(),
  photos: z.number().int().nonnegative(),
  sample: z.boolean(),
  /** `watched`: changes show by themselves. `offline`: its disk is away; photos stay as they were. `partly`: some of it cannot be watched. `unwatched`: this host watches nothing. */
  state: z.enum(['watched', 'offline', 'partly', 'unwatched']),
  /** Why it is not watched, in words; "" where it is. */
  why: z.string()
})
/** A folder of photos the desk knows. */
export type Source = z.infer<typeof sourceSchema>

/** What a window shows of its desk. */
export const deskInfoSchema = z.object({
  name: z.string(),
  folder: z.string(),
  version: z.string(),
  exiftool: z.string(),
  user: z.string(),
  photos: z.number().int(),
  /** Photos whose file is gone; their history stays. */
  missing: z.number().int(),
  entries: z.number().int(),
  openNotices: z.object({
    open: z.number().int(),
    kills: z.number().int(),
    needYou: z.number().int(),
    valuesUnknown: z.number().int(),
    /** Applied, or with duties still open. */
    applied: z.number().int(),
    overdue: z.number().int(),
    closedToday: z.number().int()
  }),
  /** What start-up settled of changes a crash had left open; empty after a clean stop. */
  recovered: z.array(z.object({ path: z.string(), outcome: z.enum(['completed', 'rolled-back', 'needs-you']) }))
})
/** What a window shows of its desk. */
export type DeskInfo = z.infer<typeof deskInfoSchema>

/** Something changed; windows ask again for what they show. */
export const deskEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('photos'), ids: z.array(photoIdSchema) }),
  z.object({ type: z.literal('notices') }),
  z.object({ type: z.literal('sources') }),
  z.object({ type: z.literal('settings') }),
  z.object({ type: z.literal('jobs') }),
  z.object({ type: z.literal('searches') })
])
/** Something changed. */
export type DeskEvent = z.infer<typeof deskEventSchema>

/** One step of reading a source; the last one has `finished`. */
export const scanStepSchema = z.object({
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  added: z.number().int().nonnegative(),
  changed: z.number().int().nonnegative(),
  missing: z.number().int().nonnegative(),
  failures: z.array(deskFailureSchema),
  finished: z.boolean()
})
/** One step of reading a source. */
export type ScanStep = z.infer<typeof scanStepSchema>

export const deskContract = {
  info: deskProcedure.input(z.object({}).default({})).output(deskInfoSchema),
  /** What changes from now on; begins with `ready`. Ends only with the connection. */
  events: deskProcedure.input(z.object({}).default({})).output(eventIterator(deskEventSchema))
}

export const sourcesContract = {
  list: deskProcedure.input(z.object({}).default({})).output(z.array(sourceSchema)),
  /** Registers a folder and reads it, a step a photo. Ending the stream stops the reading; what was read stays. */
  scan: deskProcedure.input(z.object({ path: z.string().min(1) })).output(eventIterator(scanStepSchema)),
  /** Makes the sample photos (once) and reads them, a step a photo. */
  openSample: deskProcedure.input(z.object({}).default({})).output(eventIterator(scanStepSchema))
}
