import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'
import { momentSchema, noticeNumberSchema, recipientIdSchema } from './identifiers.ts'
import { recipientSchema } from './recipients.ts'

/** How somebody was told: by word of mouth or whatever the note says, with the copied text, or with a mail file. */
export const toldHowSchema = z.enum(['hand', 'copied', 'eml'])

/** Who told a recipient of a notice, when and how. */
const toldSchema = z.object({ at: momentSchema, by: z.string(), how: toldHowSchema, note: z.string() })

/** Somebody who has to be told of a notice, and who told them. */
export const noticeRecipientSchema = z.object({
  notice: noticeNumberSchema,
  recipient: recipientSchema,
  /** Why they have to be told: the desk's standing rule for the agency, a person's word, or a photo that was sent to them. */
  why: z.object({ kind: z.enum(['rule', 'person', 'delivery']), words: z.string() }),
  listedAt: momentSchema,
  told: toldSchema.nullable(),
  /** Since when what they were told does not hold, and why: its change was undone. Null where it holds; they have to be told again. */
  overtaken: z.object({ at: momentSchema, why: z.string() }).nullable()
})
/** Somebody who has to be told of a notice. */
export type NoticeRecipient = z.infer<typeof noticeRecipientSchema>

/** How many have to be told of a notice, and how many were: "recipients informed 2/5". */
const toldCountSchema = z.object({
  notice: noticeNumberSchema,
  recipients: z.number().int().positive(),
  informed: z.number().int().nonnegative()
})
/** How many have to be told of a notice, and how many were. */
export type ToldCount = z.infer<typeof toldCountSchema>

const list = z.array(noticeRecipientSchema)
const which = {
  notice: noticeNumberSchema,
  recipients: z.array(recipientIdSchema).min(1),
  by: z.string().min(1).optional()
}

export const noticeRecipientsContract = {
  /** Who has to be told of a notice and who was, by name. */
  recipients: deskProcedure.input(z.object({ notice: noticeNumberSchema })).output(list),
  /** By notice; one of which nobody has to be told is left out. */
  toldCounts: deskProcedure.input(z.object({}).default({})).output(z.array(toldCountSchema)),
  /** A person's word that these have to be told, too. */
  addRecipients: deskProcedure.input(z.object(which)).output(list),
  /** A person's word that these need not be told; the record keeps what they were told. */
  takeOffRecipients: deskProcedure.input(z.object(which)).output(list),
  /** Notes that these were told, and lists those who were not yet. With the last one the duty to tell third parties ticks itself. */
  tell: deskProcedure
    .input(z.object({ ...which, how: toldHowSchema.default('hand'), note: z.string().default('') }))
    .output(list),
  /** Notes that these were not told after all; a duty that had ticked itself is open again. */
  takeBackTold: deskProcedure.input(z.object(which)).output(list)
}
