import { z } from 'zod'
import { spellingLanguages } from '../spelling/spelling-language.ts'
import { deskProcedure } from './desk-procedure.ts'
import { momentSchema } from './identifiers.ts'

/** A language the desk has a dictionary of. */
export const spellingLanguageSchema = z.enum(spellingLanguages)

const languagesSchema = z.array(spellingLanguageSchema).min(1)

// The largest caption of the samples has 150,000 characters.
const textSchema = z.string().max(1_000_000)
const knownSchema = z.array(z.string().max(10_000)).max(2_000).default([])

/** A word that stands in no dictionary and that nobody vouches for. */
export const spellingFindingSchema = z.object({
  /** UTF-16 units from the beginning of the text; `end` is the first behind the word. Never the "l’" in front of a word or the "’s" behind it. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** The word as it is written there. */
  word: z.string(),
  /**
   * `unknown`: in no dictionary. `name`: so, but with a capital in the middle of a sentence, so perhaps a name (never in German). `near-name`:
   * a letter or two away from a word of `known`, so perhaps that name, wrong.
   */
  why: z.enum(['unknown', 'name', 'near-name'])
})
/** A word that stands in no dictionary. */
export type SpellingFinding = z.infer<typeof spellingFindingSchema>

/** What was found in a text, in its order. */
export const spellingCheckSchema = z.object({
  /** The language it was checked in; null where it is in none that the desk checks, and then there are no findings. */
  language: spellingLanguageSchema.nullable(),
  findings: z.array(spellingFindingSchema)
})
/** What was found in a text. */
export type SpellingCheck = z.infer<typeof spellingCheckSchema>

/** A word the desk has learnt, who taught it and when. */
export const learntWordSchema = z.object({ word: z.string(), by: z.string(), at: momentSchema })
/** A word the desk has learnt. */
export type LearntWord = z.infer<typeof learntWordSchema>

// A whole name may be learnt at once; each of its words is.
const learningSchema = z.object({ word: z.string().trim().min(1).max(200), by: z.string().min(1).optional() })

export const spellingContract = {
  /** The words of a text that are wrong, or names the desk does not know. A thread of its own does it; a dictionary is loaded when it is first needed. */
  check: deskProcedure
    .input(
      z.object({
        text: textSchema,
        /** The languages it may be in; else the desk's (`spellingLanguages`). The one in which most words are right is taken. */
        languages: languagesSchema.optional(),
        /** The language its photo states (`languageIdentifier`), tried first; one the desk has no dictionary of says nothing. */
        stated: z.string().max(200).optional(),
        /** Texts of the same photo whose words are never wrong (`listPhotoWords`). */
        known: knownSchema
      })
    )
    .output(spellingCheckSchema),
  /** What a wrong word may have been meant to be, the likeliest first, at most eight: names of `known` and of the desk, then words of the dictionary. */
  suggest: deskProcedure
    .input(
      z.object({
        word: z.string().min(1).max(200),
        /** As `check` found it; else the desk's, one after the other. */
        languages: languagesSchema.optional(),
        known: knownSchema
      })
    )
    .output(z.array(z.string())),
  /** Learns a word, or each word of a name, for everybody at the desk; what is known already is no change. Gives all learnt words, by alphabet. */
  learn: deskProcedure.input(learningSchema).output(z.array(learntWordSchema)),
  /** Takes back a word that was learnt. Fails with `not-found` where it was not. Gives those that are left. */
  forget: deskProcedure.input(learningSchema).output(z.array(learntWordSchema)),
  /** The words the desk has learnt, by alphabet. */
  list: deskProcedure.input(z.object({}).default({})).output(z.array(learntWordSchema))
}
