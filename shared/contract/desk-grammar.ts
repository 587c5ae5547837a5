import { z } from 'zod'
import type { DeskGrammar } from '../notice/desk-grammar.ts'
import { longestDeskPattern } from '../notice/desk-grammar.ts'
import { noticeKindSchema } from './notice-parsed.ts'

/** A sort of notice that a desk describes itself; `compileDeskGrammar` says whether its pattern can be used. */
export const deskGrammarSchema = z.strictObject({
  name: z.string().trim().min(1, 'give the grammar a name').max(80),
  /** As notices name it: "AFP"; empty where the text says it, or nobody knows. */
  agency: z.string().trim().max(80),
  kind: noticeKindSchema.exclude(['none']),
  /** ISO 639-1 code; empty where the text may be in any language. */
  language: z.string().regex(/^(?:[a-z]{2})?$/, 'two small letters, such as en, or nothing'),
  form: z.enum(['words', 'expression']),
  pattern: z.string().min(1, 'write a pattern').max(longestDeskPattern),
  sample: z.string().min(1, 'give a text of this sort').max(20_000)
}) satisfies z.ZodType<DeskGrammar>
