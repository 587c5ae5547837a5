import { z } from 'zod'

/** What a notice is. `none`: the text is not a notice. */
export const noticeKindSchema = z.enum([
  'correction',
  'kill',
  'withdrawal',
  'advisory',
  'update',
  'replacement',
  'reinstatement',
  'none'
])

/** Something a notice obliges the desk to do. */
export const dutySchema = z.enum([
  'remove-online',
  'remove-social',
  'remove-archive',
  'delete',
  'disable-access',
  'stop-using',
  'replace',
  'tell-third-parties'
])

/** A stretch of the notice's text, in UTF-16 units, and what it is. `pair` counts from 0. */
const noticeSpanSchema = z.object({
  what: z.enum([
    'head',
    'boilerplate',
    'correct',
    'wrong',
    'byline',
    'picture-id',
    'transmitted',
    'reason',
    'replacement',
    'duty',
    'credit'
  ]),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  pair: z.number().int().nonnegative().optional()
})

/** What could be told from the text of a notice, and what could not. */
export const parsedNoticeSchema = z.object({
  kind: noticeKindSchema,
  agency: z.string().nullable(),
  language: z.string().nullable(),
  byline: z.string().nullable(),
  pairs: z.array(z.object({ correct: z.string(), wrong: z.string() })),
  order: z.enum(['correct-first', 'wrong-first']).nullable(),
  valuesKnown: z.boolean(),
  truncated: z.boolean(),
  pictureIds: z.array(z.string()),
  reason: z.string().nullable(),
  replacementFollows: z.boolean().nullable(),
  duties: z.array(dutySchema),
  unknown: z.array(z.string()),
  spans: z.array(noticeSpanSchema),
  /** The caption as readers should see it: without the notice. */
  readersText: z.string(),
  /** Why the text was read this way, in words. */
  confidence: z.string()
})
