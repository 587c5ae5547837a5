import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { deliverySchema } from './deliveries.ts'
import { deskErrorCodes } from './desk-error.ts'
import { deskProcedure } from './desk-procedure.ts'
import { momentSchema, noticeNumberSchema, photoIdSchema, recipientIdSchema, sha256Schema } from './identifiers.ts'

/**
 * What is called back: the photos of a notice, some photos, what holds a text, or what went out in a period. A period narrows the others; alone it
 * means all that went out in it and was corrected or killed since.
 */
const recallScopeSchema = z
  .strictObject({
    notice: noticeNumberSchema.optional(),
    photoIds: z.array(photoIdSchema).min(1).max(10_000).optional(),
    text: z.string().trim().min(1).optional(),
    since: momentSchema.optional(),
    until: momentSchema.optional()
  })
  .refine(
    ({ notice, photoIds, text }) => [notice, photoIds, text].filter((one) => one !== undefined).length <= 1,
    'name a notice, photos or a text, one of these'
  )
  .refine((scope) => Object.values(scope).some((one) => one !== undefined), 'name a notice, photos, a text or a period')
/** What is called back. */
export type RecallScope = z.infer<typeof recallScopeSchema>

/** One delivered file of a photo. */
const versionSchema = deliverySchema
  .pick({ id: true, at: true, revision: true, exportId: true, preset: true, sha256: true, name: true, proof: true })
  .extend({ wrong: z.boolean() })
/** One delivered file of a photo. */
export type RecallVersion = z.infer<typeof versionSchema>

/** That somebody answered, and who noted it. */
export const recallAnswerSchema = z.object({
  at: momentSchema,
  by: z.string(),
  /** Ticked by a person, or told from a mail that came back. */
  how: z.enum(['hand', 'reply']),
  note: z.string(),
  /** The reply as it came: the vault holds these bytes. */
  reply: z.object({ fileName: z.string(), sha256: sha256Schema }).nullable()
})
/** That somebody answered, and who noted it. */
export type RecallAnswer = z.infer<typeof recallAnswerSchema>

/** One photo at one recipient's destination, or in a folder nobody was sent from: the wrong versions that went there, and what is there since. */
const lineSchema = z.object({
  photoId: photoIdSchema,
  /** Null where only a destination was named. */
  recipient: recipientIdSchema.nullable(),
  /** The recipient's name, else the destination's label. */
  who: z.string(),
  destination: z.string(),
  /** True where the photo was exported to a folder and sent to nobody; `destination` is the full path of that folder then. */
  folder: z.boolean(),
  /** All that went there of this photo, oldest first. */
  versions: z.array(versionSchema).min(1),
  /** A folder is `settled` by the right file in its place, or by an editor's reason, which stands in `answer`. */
  state: z.enum(['holds-wrong', 'no-answer', 'answered', 'settled']),
  /** The presets whose latest file there is wrong. */
  wrongPresets: z.array(z.string()),
  told: momentSchema.nullable(),
  answer: recallAnswerSchema.nullable(),
  /** When to remind them: an answer is waited for since a while. Null where none is. */
  remindAt: momentSchema.nullable(),
  overdue: z.boolean()
})
/** One photo at one recipient's destination. */
export type RecallLine = z.infer<typeof lineSchema>

/** A photo that is called back, and why its right version cannot be sent; null where it can. */
const recalledPhotoSchema = z.object({
  photoId: photoIdSchema,
  path: z.string(),
  fileName: z.string(),
  /** Of its picture, for `images.get`. */
  imageKey: z.string(),
  revision: z.number().int().positive(),
  /** Killed: nothing of it may be sent any more. */
  barred: z.boolean(),
  refusal: z.object({ code: z.enum(deskErrorCodes), message: z.string() }).nullable()
})
/** A photo that is called back. */
export type RecalledPhoto = z.infer<typeof recalledPhotoSchema>

/** Where the wrong versions went, and what each has got since. Overdue answers stand first, then who holds the wrong version. */
const recallSchema = z.object({
  at: momentSchema,
  notice: noticeNumberSchema.nullable(),
  photos: z.array(recalledPhotoSchema),
  lines: z.array(lineSchema)
})
/** Where the wrong versions went, and what each has got since. */
export type Recall = z.infer<typeof recallSchema>

const messageSchema = z.object({
  recipient: recipientIdSchema,
  who: z.string(),
  address: z.string(),
  subject: z.string(),
  text: z.string()
})
/** A message to a recipient, ready to be copied or sent. */
export type RecallMessage = z.infer<typeof messageSchema>

const placedSchema = z.object({
  photoId: photoIdSchema,
  exportId: z.string(),
  revision: z.number().int().positive(),
  preset: z.string(),
  path: z.string(),
  sha256: sha256Schema
})
/** A right file that took the place of a wrong one. */
export type RecallPlaced = z.infer<typeof placedSchema>

const sendResultSchema = z.object({
  sent: z.array(deliverySchema),
  /** The right files that took the place of wrong ones in folders nobody was sent from. */
  placed: z.array(placedSchema),
  failed: z.array(z.object({ path: z.string(), who: z.string(), code: z.enum(deskErrorCodes), message: z.string() })),
  /** One for each recipient that holds, or held, a wrong version. */
  messages: z.array(messageSchema),
  cancelled: z.boolean()
})
/** What was sent, what was not and why, and what to write to whom. */
export type RecallResult = z.infer<typeof sendResultSchema>

const sendStepSchema = z.object({
  stage: z.enum(['exporting', 'delivering']),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  current: z.string().nullable(),
  waiting: z.string().nullable(),
  result: sendResultSchema.nullable()
})
/** One step of sending the right versions; the last has the result. */
export type RecallStep = z.infer<typeof sendStepSchema>

const by = z.string().min(1).optional()
const whom = {
  scope: recallScopeSchema,
  /** Only these recipients; with `destinations` those places that belong to nobody by name. All of both where nothing is given. */
  recipients: z.array(recipientIdSchema).default([]),
  destinations: z.array(z.string()).default([]),
  /** These folders that files were exported to and sent to nobody from. A folder has to be named: no file in it is touched otherwise. */
  folders: z.array(z.string()).default([])
}

export const recallContract = {
  /** Who received a version that holds the wrong value, and what each has got since. Records nothing. */
  find: deskProcedure.input(z.object({ scope: recallScopeSchema })).output(recallSchema),
  /**
   * Exports each photo again with the preset of the wrong file and delivers it to the same place, under the name of the wrong one where that fits.
   * Killed photos and such that still say the wrong value are not sent. In `folders` the right file takes the place of the wrong one. Ending the stream
   * stops; asked again it goes on with what is left.
   */
  send: deskProcedure.input(z.object({ ...whom, by })).output(eventIterator(sendStepSchema)),
  /** What to write to a recipient, in their language and manner; as a reminder where asked. Records nothing. */
  message: deskProcedure
    .input(z.object({ scope: recallScopeSchema, recipient: recipientIdSchema, reminder: z.boolean().default(false) }))
    .output(messageSchema),
  /**
   * Notes that recipients answered, and that they were told; or, with `answered` false, that they did not after all. A reply file is kept, and without
   * any recipient named the one is meant whose address sent it. A folder is closed so, with the reason in `note`.
   */
  acknowledge: deskProcedure
    .input(
      z.object({
        ...whom,
        answered: z.boolean().default(true),
        note: z.string().max(2000).default(''),
        reply: z.object({ fileName: z.string().min(1), bytes: z.string() }).optional(),
        by
      })
    )
    .output(recallSchema)
}
