import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'
import { destinationNameSchema } from './destinations.ts'
import { photoIdSchema, recipientIdSchema } from './identifiers.ts'
import { photoConditionSchema } from './photo-condition.ts'
import { presetNameSchema } from './preset-name.ts'
import { replyLanguageSchema, replyStyleSchema } from './reply-manner.ts'

const line = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .pipe(z.string().max(200))

/** What somebody always gets: "all sport from AFP". Rules are alternatives. */
const standingRuleSchema = photoConditionSchema.extend({
  /** The preset their files are made by. */
  preset: presetNameSchema
})

/** Somebody the desk sends pictures to, and how they are told what became of one. */
export const recipientSchema = z.object({
  id: recipientIdSchema,
  /** As people call them; no two of the desk's list have one name, whatever its case. */
  name: line.pipe(z.string().min(1)),
  /** Where they are reached: an e-mail address, a telephone number, anything a person understands; "" where that is not noted. */
  address: line,
  language: replyLanguageSchema,
  style: replyStyleSchema,
  /** The agencies whose pictures they get, as notices name them; null for all. */
  agencies: z.array(line.pipe(z.string().min(1))).nullable(),
  /** Whether they get pictures now. Who does not is not listed for new notices. */
  active: z.boolean(),
  /** Where their files go, by name; none where they are only told. */
  destinations: z.array(destinationNameSchema).default([]),
  /** What they always get: they are proposed where such a photo is delivered. */
  rules: z.array(standingRuleSchema).max(50).default([])
})
/** Somebody the desk sends pictures to. */
export type Recipient = z.infer<typeof recipientSchema>

/** A recipient to keep: a new one where it has no id. */
export const recipientDraftSchema = recipientSchema.extend({
  id: recipientIdSchema.optional(),
  address: line.default(''),
  language: replyLanguageSchema.default('en'),
  style: replyStyleSchema.default('plain'),
  agencies: recipientSchema.shape.agencies.default(null),
  active: z.boolean().default(true)
})
/** A recipient to keep. */
export type RecipientDraft = z.output<typeof recipientDraftSchema>
/** A recipient to keep, as it is asked for. */
export type RecipientDraftInput = z.input<typeof recipientDraftSchema>

/** Somebody whose standing rules ask for photos that are to be delivered. */
const suggestedSchema = z.object({
  recipient: recipientIdSchema,
  /** How many of the photos their rules ask for. */
  photos: z.number().int().positive(),
  /** The first rule that does, in words: "keyword ice, of AFP". */
  why: z.string()
})
/** Somebody whose standing rules ask for photos that are to be delivered. */
export type SuggestedRecipient = z.infer<typeof suggestedSchema>

export const recipientsContract = {
  /** Who of those that get pictures now has a standing rule that asks for some of these photos, by name. */
  suggest: deskProcedure.input(z.object({ photoIds: z.array(photoIdSchema).min(1) })).output(z.array(suggestedSchema)),
  /** By name. Who was removed is left out. */
  list: deskProcedure.input(z.object({}).default({})).output(z.array(recipientSchema)),
  /** Adds a recipient, or changes the one of this id. What is so already is no change. */
  save: deskProcedure
    .input(z.object({ recipient: recipientDraftSchema, by: z.string().min(1).optional() }))
    .output(recipientSchema),
  /** Takes a recipient off the list. What they were told stays in the record; saving one with this id brings them back. */
  remove: deskProcedure
    .input(z.object({ recipient: recipientIdSchema, by: z.string().min(1).optional() }))
    .output(recipientSchema)
}
