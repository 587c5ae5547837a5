import { z } from 'zod'
import { spellingLanguageSchema } from '../../shared/contract/spelling.ts'

/** What the thread with the dictionaries is asked: which of these words are unknown, or what these may have been meant to be. */
export const spellingJobSchema = z.object({
  id: z.number(),
  kind: z.enum(['unknown', 'suggest']),
  language: spellingLanguageSchema,
  words: z.array(z.string()).readonly()
})
/** What the thread with the dictionaries is asked. */
export type SpellingJob = z.infer<typeof spellingJobSchema>

/** What it answers: words, or what went wrong. */
export const spellingAnswerSchema = z.object({
  id: z.number(),
  words: z.array(z.string()),
  problem: z.string().nullable()
})
/** What it answers. */
export type SpellingAnswer = z.infer<typeof spellingAnswerSchema>
