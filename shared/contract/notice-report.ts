import { z } from 'zod'
import { momentSchema, noticeNumberSchema } from './identifiers.ts'
import { dutySchema, noticeKindSchema } from './notice-parsed.ts'

const moment = momentSchema.nullable()
const seconds = z.number().int().nullable()
const count = z.number().int().nonnegative()
const traces = z.array(z.object({ where: z.string(), context: z.string() }))

/** The report of one notice, as shared/notice/report makes it. */
export const noticeReportSchema = z.object({
  desk: z.string(),
  writtenAt: momentSchema,
  notice: z.object({
    number: noticeNumberSchema,
    kind: noticeKindSchema,
    agency: z.string().nullable(),
    language: z.string().nullable(),
    subject: z.string(),
    /** In words: "Duties open". */
    state: z.string(),
    receivedAt: momentSchema,
    closedAt: moment,
    byline: z.string().nullable(),
    pictureIds: z.array(z.string()),
    pairs: z.array(z.object({ correct: z.string(), wrong: z.string() })),
    reason: z.string().nullable(),
    text: z.string()
  }),
  /** From the first thing that is known to the last, in order; `by` is null where no person did it. */
  timeLine: z.array(z.object({ at: momentSchema, by: z.string().nullable(), what: z.string() })),
  photos: z.array(
    z.object({
      fileName: z.string(),
      path: z.string(),
      change: z.number().nullable(),
      at: moment,
      by: z.string().nullable(),
      /** By the label of the field, old and new value as texts; none where the photo was barred. */
      fields: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() }))
    })
  ),
  duties: z.array(
    z.object({
      duty: dutySchema,
      state: z.enum(['open', 'done', 'waived']),
      at: moment,
      by: z.string().nullable(),
      note: z.string()
    })
  ),
  recipients: z.array(
    z.object({
      name: z.string(),
      address: z.string(),
      why: z.string(),
      informedAt: moment,
      by: z.string().nullable(),
      note: z.string()
    })
  ),
  residue: z.object({ checkedAt: momentSchema, left: traces, heldByDesign: traces }).nullable(),
  counts: z.object({
    photos: count,
    fields: count,
    dutiesDone: count,
    dutiesOpen: count,
    recipients: count,
    recipientsInformed: count,
    /** Null while nobody has looked. */
    residueLeft: count.nullable()
  }),
  /** Whole seconds from receipt; null where it has not happened. */
  durations: z.object({
    firstChange: seconds,
    lastChange: seconds,
    lastDuty: seconds,
    lastRecipient: seconds,
    closed: seconds
  })
})
