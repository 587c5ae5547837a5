import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { deskErrorCodes } from './desk-error.ts'
import { deskProcedure } from './desk-procedure.ts'
import { destinationNameSchema } from './destinations.ts'
import { exportFailureSchema } from './export-failure.ts'
import { momentSchema, photoIdSchema, recipientIdSchema, sha256Schema } from './identifiers.ts'

/** One file that went to one destination, or was to: who got which bytes of which revision, by which export. */
export const deliverySchema = z.object({
  id: z.string(),
  at: momentSchema,
  by: z.string(),
  photoId: photoIdSchema,
  /** The photo's metadata revision that is in the file. */
  revision: z.number().int().positive(),
  exportId: z.string(),
  preset: z.string(),
  /** Of the bytes that were sent. */
  sha256: sha256Schema,
  size: z.number().int().nonnegative(),
  destination: z.string(),
  /** For whom; null where only a destination was named. */
  recipient: recipientIdSchema.nullable(),
  /** What the file is called there, below the destination's folder. */
  name: z.string(),
  result: z.enum(['delivered', 'failed']),
  /** How the bytes were checked there; null where the file is not there. A command's word is its exit. */
  proof: z.enum(['size', 'hash', 'command']).nullable(),
  /** Why it failed; null where it is there. */
  failure: z.object({ code: z.enum(deskErrorCodes), message: z.string() }).nullable()
})
/** One file that went to one destination, or was to. */
export type Delivery = z.infer<typeof deliverySchema>

/** A file that was not delivered, and why. */
export const deliveryFailureSchema = z.object({
  path: z.string(),
  destination: z.string(),
  code: z.enum(deskErrorCodes),
  message: z.string()
})
/** A file that was not delivered. */
export type DeliveryFailure = z.infer<typeof deliveryFailureSchema>

/** What became of a delivery: each file is whole under its name at its destination, or failed with a reason. */
const deliveryResultSchema = z.object({
  delivered: z.array(deliverySchema),
  failed: z.array(deliveryFailureSchema),
  /** Photos whose files were to be made for it, and could not be. */
  notMade: z.array(exportFailureSchema),
  cancelled: z.boolean()
})
/** What became of a delivery. */
export type DeliveryResult = z.infer<typeof deliveryResultSchema>

/** One step of a running delivery; the last one carries the result. */
const deliveryStepSchema = z.object({
  job: z.string(),
  /** While files are made, photos are counted, then files on their way to a place. */
  stage: z.enum(['making', 'sending']),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  /** "name → destination" of the file under way; the photo's path while files are made. */
  current: z.string().nullable(),
  /** Why it waits, where a connection was lost and is tried again. */
  waiting: z.string().nullable(),
  result: deliveryResultSchema.nullable()
})
/** One step of a running delivery. */
export type DeliveryStep = z.infer<typeof deliveryStepSchema>

/** A delivery that is open or ended and was not dismissed. */
const deliveryJobSchema = z.object({
  id: z.string(),
  at: momentSchema,
  by: z.string(),
  destinations: z.array(z.string()),
  /** True while its files are being made: the counts are of photos then. */
  making: z.boolean(),
  total: z.number().int(),
  done: z.number().int(),
  failed: z.number().int(),
  ended: z.boolean()
})
/** A delivery that is open or ended and was not dismissed. */
export type DeliveryJobSummary = z.infer<typeof deliveryJobSchema>

/**
 * Which exported files: those of an export job, the newest export of each photo, or files and photos by their full paths; or photos (`make`) whose files
 * are first made by a preset, in the desk's own outbox.
 */
const whatSchema = z.union([
  z.strictObject({ exportJob: z.string().min(1) }),
  z.strictObject({ make: z.array(photoIdSchema).min(1), preset: z.string() }),
  z.strictObject({ photoIds: z.array(photoIdSchema).min(1), preset: z.string().optional() }),
  z.strictObject({ paths: z.array(z.string().min(1)).min(1), preset: z.string().optional() })
])
/** Which exported files are to be delivered. */
export type DeliverWhat = z.infer<typeof whatSchema>

const by = z.string().min(1).optional()
const job = z.string().min(1)

export const deliveriesContract = {
  /** Delivers exported files to destinations, and to recipients by theirs, a step a file. Ending the stream stops; the job can go on. */
  run: deskProcedure
    .input(
      z.object({
        what: whatSchema,
        destinations: z.array(destinationNameSchema).default([]),
        recipients: z.array(recipientIdSchema).default([]),
        /** Sends what was delivered before, and replaces a file of the same name there. */
        again: z.boolean().default(false),
        /** Sends files of an earlier revision than the photo's present one, too. */
        older: z.boolean().default(false),
        by
      })
    )
    .output(eventIterator(deliveryStepSchema)),
  /** Goes on with a delivery that was stopped, or that a crash ended; no file is delivered twice. With `retryFailed` what failed is tried again. */
  resume: deskProcedure
    .input(z.object({ job, retryFailed: z.boolean().default(false), by }))
    .output(eventIterator(deliveryStepSchema)),
  jobs: deskProcedure.input(z.object({}).default({})).output(z.array(deliveryJobSchema)),
  /** Forgets a delivery; what was delivered stays in the record. */
  dismiss: deskProcedure.input(z.object({ job })).output(z.object({})),
  /** The record of deliveries, newest first: all of it, or of these photos, one recipient, one destination, from one moment to another. */
  list: deskProcedure
    .input(
      z
        .object({
          photoIds: z.array(photoIdSchema).min(1).optional(),
          recipient: recipientIdSchema.optional(),
          destination: z.string().optional(),
          since: momentSchema.optional(),
          until: momentSchema.optional(),
          limit: z.number().int().min(1).max(10_000).default(1000)
        })
        .prefault({})
    )
    .output(z.array(deliverySchema))
}
