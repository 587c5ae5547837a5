import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'
import { noticeNumberSchema } from './identifiers.ts'
import { noticeSchema } from './notice.ts'
import { dutySchema } from './notice-parsed.ts'
import { noticeReportSchema } from './notice-report.ts'
import { replyLanguageSchema, replyStyleSchema } from './reply-manner.ts'

const manner = { style: replyStyleSchema.default('plain'), language: replyLanguageSchema.default('en') }
const messageSchema = z.object({ subject: z.string(), text: z.string() })
const line = z.string().trim().min(1)

/** What the desk's own notice says. */
const ownNoticeSchema = z.object({
  kind: z.enum(['correction', 'kill', 'reinstatement']),
  /** An empty `correct` deletes a mention, an empty `wrong` adds one. */
  pairs: z.array(z.object({ correct: z.string(), wrong: z.string() })).default([]),
  byline: line.nullable().default(null),
  pictureIds: z.array(line).default([]),
  reason: line.nullable().default(null),
  duties: z.array(dutySchema).default([]),
  ...manner
})
/** What the desk's own notice says, as it is asked for. */
export type OwnNoticeInput = z.input<typeof ownNoticeSchema>

export const noticeReplyContract = {
  /** The reply to the agency, or the forward to clients, with what the desk knows now. Records nothing. */
  reply: deskProcedure
    .input(
      z.object({
        notice: noticeNumberSchema,
        what: z.enum(['reply', 'forward']).default('reply'),
        /** "Anna Berg" or "Anna Berg <anna@example.org>"; only the name stands in the text. */
        recipient: z.string().optional(),
        ...manner
      })
    )
    .output(messageSchema),
  /** The desk's own notice to its clients, which the desk's parser reads back. Records nothing. A correction needs values, a kill a picture. */
  writeOwn: deskProcedure.input(ownNoticeSchema).output(messageSchema),
  /** Writes the desk's own notice and takes it in, to be worked like any other. */
  addOwn: deskProcedure.input(ownNoticeSchema.extend({ by: z.string().min(1).optional() })).output(noticeSchema),
  /** A text as a mail file to be opened by a mail program. Nothing is sent; a recipient without an address is left to that program. */
  eml: deskProcedure
    .input(z.object({ subject: z.string(), text: z.string(), to: z.string().optional() }))
    .output(z.object({ fileName: z.string(), base64: z.string() })),
  /** The report of a notice, as data and as one HTML document that prints on A4. Records nothing. */
  report: deskProcedure
    .input(z.object({ notice: noticeNumberSchema }))
    .output(z.object({ report: noticeReportSchema, html: z.string() }))
}
