import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'
import { momentSchema, noticeNumberSchema, photoIdSchema } from './identifiers.ts'
import { noticeSchema } from './notice.ts'
import { dutySchema } from './notice-parsed.ts'
import { residueSchema, residueStepSchema } from './residue.ts'

/** Something that happened to a notice, in words: "Matched 11 photos". `kind` is the kind of its ledger entry. */
const noticeEventSchema = z.object({ at: momentSchema, by: z.string(), kind: z.string(), words: z.string() })
/** Something that happened to a notice. */
export type NoticeEvent = z.infer<typeof noticeEventSchema>

const which = { notice: noticeNumberSchema, by: z.string().min(1).optional() }
const reason = z.string().trim().min(1)

export const noticeWorkContract = {
  /** Records that a person opened the notice's proposal. Once: further calls record nothing. */
  open: deskProcedure.input(z.object(which)).output(noticeSchema),
  /** Ticks a duty, or un-ticks it. The last one closes the notice where its residue check found nothing. */
  tick: deskProcedure
    .input(z.object({ ...which, duty: dutySchema, done: z.boolean().default(true), note: z.string().default('') }))
    .output(noticeSchema),
  /** A person's word that the notice does not mean photos that only say its words, or does after all. The next search leaves them apart. */
  setMeant: deskProcedure
    .input(z.object({ ...which, photoIds: z.array(photoIdSchema).min(1), meant: z.boolean() }))
    .output(noticeSchema),
  /** Closes a notice. Without a reason only where every duty is done and its residue check found nothing. */
  close: deskProcedure.input(z.object({ ...which, reason: reason.optional() })).output(noticeSchema),
  /** A person's word that the notice is none of the desk's. */
  reject: deskProcedure.input(z.object({ ...which, reason })).output(noticeSchema),
  /** The agency's word that the notice was none. */
  withdraw: deskProcedure.input(z.object({ ...which, reason })).output(noticeSchema),
  /** A later notice says the same better. */
  supersede: deskProcedure
    .input(z.object({ ...which, successor: noticeNumberSchema, reason: reason.optional() }))
    .output(noticeSchema),
  /** Brings a notice that was ended back to where it stood. */
  reopen: deskProcedure.input(z.object({ ...which, reason })).output(noticeSchema),
  /**
   * Searches every place for what is left of the wrong values, a step a file; the last step has the result, which is certified in the ledger.
   * Ending the stream stops the search; nothing is recorded then.
   */
  residue: deskProcedure.input(z.object(which)).output(eventIterator(residueStepSchema)),
  /** The last search as it was certified, without a new one; null before the first. */
  certificate: deskProcedure.input(z.object({ notice: noticeNumberSchema })).output(residueSchema.nullable()),
  /** What happened to a notice, oldest first. */
  record: deskProcedure.input(z.object({ notice: noticeNumberSchema })).output(z.array(noticeEventSchema))
}
