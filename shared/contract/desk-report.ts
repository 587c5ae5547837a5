import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'
import { changeKindSchema } from './history-kinds.ts'
import { changeNumberSchema, momentSchema, noticeNumberSchema, photoIdSchema } from './identifiers.ts'
import { dutySchema, noticeKindSchema } from './notice-parsed.ts'

const count = z.number().int().nonnegative()
const seconds = z.number().int().nonnegative()

/** What a report is about: all that is given must hold together. Nothing given is the whole desk. */
export const reportScopeSchema = z.object({
  photoId: photoIdSchema.optional(),
  notice: noticeNumberSchema.optional(),
  /** Of the desk's changes those of this person, by the name in the record. */
  by: z.string().optional(),
  /** Of notices those of this agency, and of changes those on them. */
  agency: z.string().optional(),
  /** Changes made, and notices received, at this moment or later. */
  from: momentSchema.optional(),
  /** Changes made, and notices received, at this moment or earlier. */
  to: momentSchema.optional()
})
/** What a report is about. */
export type ReportScope = z.infer<typeof reportScopeSchema>

/** How long notices took from receipt to the last photo corrected, over `notices` of them; null where none was corrected. */
export const correctionTimeSchema = z.object({
  notices: count,
  median: seconds.nullable(),
  /** The 90th percentile by the nearest rank: nine notices of ten took no longer. */
  percentile90: seconds.nullable(),
  slowest: seconds.nullable()
})
/** How long notices took. */
export type CorrectionTime = z.infer<typeof correctionTimeSchema>

/** What the desk did, for people and machines. Every list is whole: nothing is cut. */
export const deskReportSchema = z.object({
  desk: z.string(),
  writtenAt: momentSchema,
  /** In words: "photo astana.jpg, 2017-05-04 to 2017-05-31". */
  about: z.string(),
  scope: reportScopeSchema,
  counts: z.object({
    changes: count,
    /** Changes that were taken back. */
    undone: count,
    photos: count,
    fields: count,
    notices: count,
    corrected: count,
    openDuties: count,
    withoutReason: count
  }),
  time: correctionTimeSchema,
  /** By agency, the one with most notices first; `agency` "" where it is not known. */
  agencies: z.array(
    z.object({ agency: z.string(), notices: count, corrected: count, photos: count, time: correctionTimeSchema })
  ),
  /** By person, the one with most changes first. */
  people: z.array(z.object({ by: z.string(), changes: count, photos: count, withoutReason: count })),
  /** Every day (UTC) on which something happened, in order: "2017-05-04". */
  days: z.array(z.object({ day: z.string(), changes: count, notices: count })),
  notices: z.array(
    z.object({
      notice: noticeNumberSchema,
      kind: noticeKindSchema,
      agency: z.string().nullable(),
      subject: z.string(),
      /** In words: "Duties open". */
      state: z.string(),
      receivedAt: momentSchema,
      /** Seconds from receipt to the last photo corrected; null where none is. */
      took: seconds.nullable()
    })
  ),
  openDuties: z.array(
    z.object({
      notice: noticeNumberSchema,
      agency: z.string().nullable(),
      subject: z.string(),
      duty: dutySchema,
      receivedAt: momentSchema,
      overdue: z.boolean()
    })
  ),
  /** Newest first. */
  changes: z.array(
    z.object({
      change: changeNumberSchema,
      at: momentSchema,
      by: z.string(),
      kind: changeKindSchema,
      reason: z.string(),
      notice: noticeNumberSchema.nullable(),
      undoneBy: changeNumberSchema.nullable(),
      photos: z.array(z.object({ photoId: photoIdSchema, path: z.string() })),
      /** Labels of the fields that changed in any of the photos. */
      fields: z.array(z.string())
    })
  )
})
/** What the desk did. */
export type DeskReport = z.infer<typeof deskReportSchema>

export const reportsContract = {
  /** The report as data, as one HTML document that prints on A4, and as CSV (one row a change and photo). Records nothing. */
  make: deskProcedure
    .input(z.object({ scope: reportScopeSchema.default({}) }).default({ scope: {} }))
    .output(z.object({ report: deskReportSchema, html: z.string(), csv: z.string() }))
}
