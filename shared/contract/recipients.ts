import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'
import { destinationNameSchema } from './destinations.ts'
import { recipientIdSchema } from './identifiers.ts'
import { replyLanguageSchema, replyStyleSchema } from './reply-manner.ts'

const line = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .pipe(z.string().max(200))

const filled = line.pipe(z.string().min(1))

/** What somebody always gets: "all sport from AFP". What is null does not matter; rules are alternatives. */
const standingRuleSchema = z.strictObject({
  agency: filled.nullable(),
  /** The photo's category, as its field says it. */
  category: filled.nullable(),
  keyword: filled.nullable(),
  /** The preset their files are made by. */
  preset: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'the name of a preset has small letters, digits and dashes')
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
  /** What they always get. Kept here; watch rules go by it. */
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

export const recipientsContract = {
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
