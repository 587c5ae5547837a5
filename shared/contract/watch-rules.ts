import { z } from 'zod'
import { deskErrorCodes } from './desk-error.ts'
import { deskProcedure } from './desk-procedure.ts'
import { momentSchema, photoIdSchema, recipientIdSchema } from './identifiers.ts'
import { photoConditionSchema } from './photo-condition.ts'
import { presetNameSchema } from './preset-name.ts'

const nameSchema = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(100))

/** "Corrected photos of AFP, as web, to Morgenposten": what the desk does by itself. */
const watchRuleSchema = z.strictObject({
  id: z.string().min(1),
  name: nameSchema,
  /** Which changes count: those made from a notice, or every change the desk makes. */
  on: z.enum(['corrections', 'edits']),
  condition: photoConditionSchema,
  /** How the files are made. */
  preset: presetNameSchema,
  /** Who gets them, by their destinations. */
  recipients: z.array(recipientIdSchema).min(1, 'name at least one recipient'),
  /** Whether it runs. One that rests misses what happens meanwhile. */
  active: z.boolean()
})
/** What the desk does by itself. */
export type WatchRule = z.output<typeof watchRuleSchema>

/** A rule to keep: a new one where it has no id. */
export const watchRuleDraftSchema = watchRuleSchema.extend({
  id: z.string().min(1).optional(),
  active: z.boolean().default(true)
})
/** A rule to keep. */
export type WatchRuleDraft = z.output<typeof watchRuleDraftSchema>

/** A rule as the catalog holds it: `from` is the last entry of the record it does not look at. */
export const keptWatchRuleSchema = watchRuleSchema.extend({ from: z.number().int().nonnegative() })
/** A rule as the catalog holds it. */
export type KeptWatchRule = z.output<typeof keptWatchRuleSchema>

const watchRuleStateSchema = watchRuleSchema.extend({
  /** Corrected photos that wait, or are on their way. */
  open: z.number().int(),
  /** Those sent so far. */
  sent: z.number().int(),
  /** Those it gave up, until somebody looked at them. */
  failed: z.number().int()
})
/** A rule and how far it is. */
export type WatchRuleState = z.infer<typeof watchRuleStateSchema>

/** A corrected photo that a rule gave up sending. */
const watchFailureSchema = z.object({
  rule: z.string(),
  /** The rule's name. */
  ruleName: z.string(),
  photoId: photoIdSchema,
  path: z.string(),
  revision: z.number().int().positive(),
  at: momentSchema,
  attempts: z.number().int().positive(),
  code: z.enum(deskErrorCodes),
  message: z.string()
})
/** A corrected photo that a rule gave up sending. */
export type WatchFailure = z.infer<typeof watchFailureSchema>

/** What a rule would send. */
const watchTrialSchema = z.object({
  /** Newest first. `refused` says why one would stay here; null where it would go. */
  photos: z.array(
    z.object({
      photoId: photoIdSchema,
      path: z.string(),
      revision: z.number().int().positive(),
      at: momentSchema,
      refused: z.string().nullable()
    })
  ),
  /** Where to: "Morgenposten (client-sftp)". */
  places: z.array(z.string()),
  /** What stands against the rule itself, in words: no such preset, a recipient without a destination. */
  problems: z.array(z.string())
})
/** What a rule would send. */
export type WatchTrial = z.infer<typeof watchTrialSchema>

/** What one task of an unattended round did. */
const taskReportSchema = z.object({
  task: z.enum(['notices', 'sources', 'rules', 'outbox']),
  done: z.number().int().nonnegative(),
  failed: z.number().int().nonnegative(),
  /** What could not be done, a line each. */
  problems: z.array(z.string())
})
/** What one task of an unattended round did. */
export type TaskReport = z.infer<typeof taskReportSchema>

const by = z.string().min(1).optional()
const failedSchema = z.object({ rule: z.string(), photoId: photoIdSchema, revision: z.number().int().positive(), by })

export const watchContract = {
  /** By name. */
  list: deskProcedure.input(z.object({}).default({})).output(z.array(watchRuleStateSchema)),
  /** Adds a rule, or changes the one of its id. It looks at what happens from then on. */
  save: deskProcedure.input(z.object({ rule: watchRuleDraftSchema, by })).output(watchRuleSchema),
  /** Takes a rule away. What waits for it is not sent; what it sent stays in the record. */
  remove: deskProcedure.input(z.object({ rule: z.string().min(1), by })).output(watchRuleSchema),
  /** What a rule would have sent of the changes since a moment; nothing is sent. The rule need not be saved. */
  try: deskProcedure.input(z.object({ rule: watchRuleDraftSchema, since: momentSchema })).output(watchTrialSchema),
  /** What rules gave up sending, newest first. */
  failures: deskProcedure.input(z.object({}).default({})).output(z.array(watchFailureSchema)),
  /** Tries one that was given up again, from the first attempt on. */
  retry: deskProcedure.input(failedSchema).output(z.object({})),
  /** Notes that somebody looked at one that was given up; it is not sent. */
  dismiss: deskProcedure.input(failedSchema).output(z.object({})),
  /** One round of what the desk does by itself: takes in the notices folder, reads its sources, runs the rules, clears its outbox. */
  round: deskProcedure.input(z.object({}).default({})).output(z.array(taskReportSchema))
}
