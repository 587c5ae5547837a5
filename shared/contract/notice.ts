import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'
import { changeResultSchema } from './edit.ts'
import { containerSchema, fieldKeySchema, fieldValueSchema } from './fields.ts'
import { changeNumberSchema, momentSchema, noticeNumberSchema, photoIdSchema, sha256Schema } from './identifiers.ts'
import { noticeFileFactsSchema } from './notice-file.ts'
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
  container: containerSchema.optional(),
  ...noticeFileFactsSchema.shape
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
  /** How many photos were found for it when it was matched; absent before. */
  matched: z.number().int().nonnegative().optional(),
  changes: z.array(changeNumberSchema),
  /** Whose word it is: an agency's, the desk's own, or nobody's: a re-sent photo says something else and no notice came with it. */
  origin: z.enum(['agency', 'desk', 'silent-change']).default('agency'),
  duties: z.array(noticeDutySchema).default([]),
  /** How it ended, while it is closed, rejected, withdrawn, superseded or reinstated: by whom, why, and with which duties still open. */
  ended: z
    .object({
      at: momentSchema,
      by: z.string(),
      reason: z.string(),
      openDuties: z.array(dutySchema),
      /** The state it was in before; it comes back to it where it is opened again. */
      from: noticeStateSchema,
      /** The notice that says the same better, where there is one. */
      successor: noticeNumberSchema.optional()
    })
    .optional(),
  /**
   * The last search for what is left of the wrong value; null before the first. `certificate` is its SHA-256, `places` how many hold it, without past
   * exports that the recall settled since.
   */
  residue: z
    .object({ at: momentSchema, places: z.number().int().nonnegative(), certificate: sha256Schema })
    .nullable()
    .default(null),
  /** Values the text does not say, told from comparing a photo with the one sent before; a person has to look at each. `why` names the photos. */
  derivedPairs: z.array(z.object({ correct: z.string(), wrong: z.string(), why: z.string() })).default([]),
  /** Photos that only say the same words, of which a person says that the notice does not mean them. */
  notMeant: z.array(z.object({ photoId: photoIdSchema, at: momentSchema, by: z.string() })).default([])
})
/** A notice as the desk keeps it. */
export type Notice = z.infer<typeof noticeSchema>

/** Why a photo is held to be meant, surest first. */
export const matchReasonSchema = z.enum([
  'carries-notice',
  'picture-id',
  'same-job',
  'image-hash',
  'look',
  'byline-date',
  'text'
])

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
  why: z.array(z.string()),
  /** Who said that the notice does not mean this photo, and when; absent where nobody did. */
  notMeant: z.object({ at: momentSchema, by: z.string() }).optional(),
  /** The desk's own rule that asks for it, in words; absent where the notice does. */
  policy: z.string().optional(),
  /** Where two changed the field: what it said before both, and what each made of it. An absent value is none. */
  sides: z
    .object({
      base: fieldValueSchema.optional(),
      ours: z.object({ who: z.string(), value: fieldValueSchema.optional() }),
      theirs: z.object({ who: z.string(), value: fieldValueSchema.optional() })
    })
    .optional()
})
/** One proposed change to one field of one photo. */
export type Amendment = z.infer<typeof amendmentSchema>

/** A photo that was sent again: the one that took its place, how that was told, and which files of the old one left the desk. */
const resendSchema = z.object({
  photoId: photoIdSchema,
  fileName: z.string(),
  successor: photoIdSchema,
  successorName: z.string(),
  at: momentSchema,
  why: z.string(),
  exports: z.array(z.object({ path: z.string(), at: momentSchema, by: z.string(), preset: z.string() }))
})
/** A photo that was sent again. */
export type Resend = z.infer<typeof resendSchema>

/** A photo that is held to be meant, also where nothing in it is to change. */
const matchedPhotoSchema = amendmentSchema
  .pick({
    photoId: true,
    path: true,
    fileName: true,
    imageKey: true,
    match: true,
    matchText: true
  })
  .extend({
    /** True where a notice or a person keeps it from being used now. */
    locked: z.boolean()
  })

/** All amendments a notice asks for, and the fields that already say the right thing. */
export const proposalSchema = z.object({
  notice: noticeSchema,
  amendments: z.array(amendmentSchema),
  alreadyCorrect: z.array(z.object({ photoId: photoIdSchema, path: z.string(), field: fieldKeySchema })),
  photosSearched: z.number().int().nonnegative(),
  /** Every photo that is held to be meant, surest first. */
  matched: z.array(matchedPhotoSchema).default([]),
  /** How many of the desk's pictures could be compared by their look, and how many there are: "Look: 62 % checked". */
  looks: z
    .object({ made: z.number().int().nonnegative(), pictures: z.number().int().nonnegative() })
    .default({ made: 0, pictures: 0 }),
  /** Milliseconds it took to find the photos. */
  matchedInMs: z.number().int().nonnegative().default(0),
  /** The photos that were sent again with this notice, or instead of one. */
  resends: z.array(resendSchema).default([]),
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
    .input(z.object({ notice: noticeNumberSchema, cutBoilerplate: z.boolean().optional() }))
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
