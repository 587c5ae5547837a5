import { z } from 'zod'
import { charsetChoiceSchema } from './charset.ts'
import { brokenCredentialsSchema } from './credentials.ts'
import { fieldKeySchema } from './fields.ts'

/**
 * What was decided for one write beside its values. A key is there only where its case arose; each is in the ledger's entry of the write.
 * `by`: a person's word for this edit, or the desk's settings.
 */
export const writeDecisionsSchema = z.object({
  /** These fields are cut at a word in IIM, being over its limit, and whole in XMP. */
  cutIim: z.object({ fields: z.array(fieldKeySchema), by: z.enum(['person', 'settings']) }).optional(),
  /** All IIM text was read as this and became UTF-8. */
  readAs: charsetChoiceSchema.optional(),
  /** An edit made all IIM text UTF-8, and it had only been guessed what it was: this, by the names of `CharsetReading.used`. */
  guessedAs: z.string().optional(),
  /** The file had this many other names on the disk (hard links); they keep the bytes from before. */
  otherNames: z.number().int().positive().optional(),
  /** These sidecars beside the photo were left as they are, and say otherwise of these fields that were written. */
  leftSidecars: z.object({ names: z.array(z.string()), fields: z.array(fieldKeySchema) }).optional(),
  /** The Content Credentials as they stood before this write broke them, on a person's word. */
  brokenCredentials: brokenCredentialsSchema.optional(),
  /**
   * The photo was changed between the turned change and its undo or redo: these fields went back, stayed as they were set since, are both put
   * together, or were left alone as they could not be.
   */
  merged: z
    .object({
      back: z.array(fieldKeySchema),
      kept: z.array(fieldKeySchema),
      merged: z.array(fieldKeySchema),
      left: z.array(fieldKeySchema)
    })
    .optional(),
  /** The revision this one gives back: its exact bytes, or only its fields where the bytes are not in the vault. */
  restored: z.object({ revision: z.number().int().positive(), how: z.enum(['exact', 'fields']) }).optional()
})
/** What was decided for one write beside its values. */
export type WriteDecisions = z.infer<typeof writeDecisionsSchema>
