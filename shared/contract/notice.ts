import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'
import { changeResultSchema } from './edit.ts'
import { containerSchema, fieldKeySchema, fieldValueSchema } from './fields.ts'
import { changeNumberSchema, momentSchema, noticeNumberSchema, photoIdSchema, sha256Schema } from './identifiers.ts'
import { dutySchema, parsedNoticeSchema } from './notice-parsed.ts'

/**
 * Where a notice stands. From `received` to `closed` it goes forward; `rejected` is a person's word that it is none of the desk's, `withdrawn`
 * the agency's that it was none at all, `superseded` that a later notice says the same better, `reinstated` that its kill was taken back.
 */
export const noticeStateSchema = z.enum([
  'received',
  'understood',
  'values-unknown',
  'matched',
  'proposed',
  'applied',
  'duties-open',
  'closed',
  'rejected',
  'withdrawn',
  'superseded',
  'reinstated'
])
/** Where a notice stands. */
export type NoticeState = z.infer<typeof noticeStateSchema>

/** Something a notice obliges the desk to do, until when, and who did it. */
export const noticeDutySchema = z.object({
  duty: dutySchema,
  /** When it is overdue; null where no time is set. */
  due: momentSchema.nullable(),
  /** Null while it is open. `act` says whether a person ticked it or the desk saw it done. */
  done: z.object({ at: momentSchema, by: z.string(), note: z.string(), act: z.enum(['person', 'desk']) }).nullable()
})
/** Something a notice obliges the desk to do, and who did it. */
export type NoticeDuty = z.infer<typeof noticeDutySchema>

/** Where a notice came from: a photo's own field, or text handed in. */
const noticeReceiptSchema = z.object({
  at: momentSchema,
  from: z.enum(['photo', 'text', 'file']),
  photoId: photoIdSchema.optional(),
  fileName: z.string().optional(),
  field: z.string().optional(),
  container: containerSchema.optional()
})

/** A notice as the desk keeps it: its text byte for byte, and what was understood. */
export const noticeSchema = z.object({
  number: noticeNumberSchema,
  state: noticeStateSchema,
  receivedAt: momentSchema,
  text: z.string(),
  /** The slug or file name people know it by. */
  subject: z.string(),
  receipts: z.array(noticeReceiptSchema),
  parsed: parsedNoticeSchema,
  /** The photos that carry the notice itself. */
  carriers: z.array(photoIdSchema),
  changes: z.array(changeNumberSchema),
  /** Whose word it is: an agency's, the desk's own, or nobody's: a re-sent photo says something else and no notice came with it. */
  origin: z.enum(['agency', 'desk', 'silent-change']).default('agency'),
  duties: z.array(noticeDutySchema).default([]),
  /** The last search for what is left of the wrong value; null before the first. `certificate` is its SHA-256, `places` how many hold it. */
  residue: z
    .object({ at: momentSchema, places: z.number().int().nonnegative(), certificate: sha256Schema })
    .nullable()
    .default(null)
})
/** A notice as the desk keeps it. */
export type Notice = z.infer<typeof noticeSchema>

/** Why a photo is held to be meant, surest first. */
const matchReasonSchema = z.enum(['carries-notice', 'picture-id', 'same-job', 'image-hash', 'byline-date', 'text'])

/** One proposed change to one field of one photo, with its evidence. */
export const amendmentSchema = z.object({
  photoId: photoIdSchema,
  path: z.string(),
  fileName: z.string(),
  imageKey: sha256Schema,
  revision: z.number().int().positive(),
  match: matchReasonSchema,
  /** The match in words: "Carries the notice", "Text only, other agency". */
  matchText: z.string(),
  field: fieldKeySchema,
  from: fieldValueSchema,
  to: fieldValueSchema,
  /** Containers whose copy holds the wrong value now. */
  containers: z.array(containerSchema),
  state: z.enum(['exact', 'needs-you', 'conflict']),
  /** Why it waits for a person; empty where it does not. */
  why: z.array(z.string())
})
/** One proposed change to one field of one photo. */
export type Amendment = z.infer<typeof amendmentSchema>

/** All amendments a notice asks for, and the fields that already say the right thing. */
export const proposalSchema = z.object({
  notice: noticeSchema,
  amendments: z.array(amendmentSchema),
  alreadyCorrect: z.array(z.object({ photoId: photoIdSchema, path: z.string(), field: fieldKeySchema })),
  photosSearched: z.number().int().nonnegative(),
  /** What is missing and what to wait for, where the values are not known; null otherwise. */
  waitsFor: z.string().nullable()
})
/** All amendments a notice asks for. */
export type Proposal = z.infer<typeof proposalSchema>

export const noticesContract = {
  /** Understands a text; records nothing. */
  parse: deskProcedure.input(z.object({ text: z.string() })).output(parsedNoticeSchema),
  /** Takes a notice in. The same text twice is one notice with two receipts. A text that is no notice is refused. */
  add: deskProcedure
    .input(
      z.object({
        text: z.string().min(1),
        from: z.enum(['text', 'file']).default('text'),
        fileName: z.string().optional(),
        photoId: photoIdSchema.optional(),
        by: z.string().min(1).optional()
      })
    )
    .output(noticeSchema),
  list: deskProcedure.input(z.object({}).default({})).output(z.array(noticeSchema)),
  get: deskProcedure.input(z.object({ notice: noticeNumberSchema })).output(noticeSchema),
  /** Finds the photos that hold the wrong values and proposes an amendment for each field. */
  propose: deskProcedure
    .input(z.object({ notice: noticeNumberSchema, cutBoilerplate: z.boolean().default(true) }))
    .output(proposalSchema),
  /** Applies the accepted amendments as one change. `to` may differ from what was proposed: a person may edit it. */
  apply: deskProcedure
    .input(
      z.object({
        notice: noticeNumberSchema,
        amendments: z.array(amendmentSchema.pick({ photoId: true, revision: true, field: true, to: true })).min(1),
        by: z.string().min(1).optional(),
        reason: z.string().default(''),
        /** A person's word that photos' Content Credentials may be broken; without it such a photo fails with `breaks-credentials`. */
        breakCredentials: z.boolean().optional(),
        /** A person's word: where a value is over its IIM limit, XMP has it whole and IIM cut at a word. */
        cutIim: z.boolean().optional()
      })
    )
    .output(changeResultSchema)
}
