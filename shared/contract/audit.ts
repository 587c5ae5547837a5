import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'
import { momentSchema, photoIdSchema } from './identifiers.ts'

const count = z.number().int().nonnegative()
const findingSchema = z.object({ what: z.string(), where: z.string() })

/**
 * What a check of the whole record found. `ok` only where `problems` is empty. `remarks` break nothing, and an auditor should know them: texts erased, a
 * clock set back, a key begun anew. `anchored` counts the checkpoints kept outside that were found in the history.
 */
export const auditResultSchema = z.object({
  ok: z.boolean(),
  entries: count,
  checkpoints: count,
  anchored: count,
  problems: z.array(findingSchema),
  remarks: z.array(findingSchema)
})
/** What a check of the whole record found. */
export type AuditResult = z.infer<typeof auditResultSchema>

const auditStageSchema = z.enum(['ledger', 'vault', 'photos'])
/** What a check is at: entries, kept bytes, or photos. */
export type AuditStage = z.infer<typeof auditStageSchema>

/** One step of a check; the last one has the result. */
export const auditStepSchema = z.object({
  stage: auditStageSchema,
  done: count,
  total: count,
  result: auditResultSchema.nullable()
})
/** One step of a check. */
export type AuditStep = z.infer<typeof auditStepSchema>

/** What became of checkpoints outside the desk; `problem` says for people what kept them from being added. */
const anchorOutcomeSchema = z.object({
  path: z.string(),
  added: count,
  begun: z.boolean(),
  problem: z.string().nullable()
})

/** The checkpoint over all entries: a signed note by https://c2sp.org/tlog-checkpoint, and the verifier key it is checked with. */
export const checkpointSchema = z.object({
  size: count,
  root: z.string(),
  note: z.string(),
  key: z.string(),
  /** False where nothing happened since the last one, which this then is. */
  made: z.boolean(),
  /** Null where no anchor file is set. */
  anchor: anchorOutcomeSchema.nullable()
})
/** The checkpoint over all entries. */
export type MadeCheckpoint = z.infer<typeof checkpointSchema>

/** How far the record is signed, and when a checkpoint last left the machine. */
export const auditStatusSchema = z.object({
  entries: count,
  /** The last checkpoint: over how many entries, the last of them from when. */
  checkpoint: z.object({ size: count, at: momentSchema }).nullable(),
  /** Verifier key line of the present key; null before the first checkpoint. */
  key: z.string().nullable(),
  /** Why no checkpoint can be signed now, for people. */
  keyProblem: z.string().nullable(),
  /** The anchor file of the settings, as it is now: when it was last written, up to which entry, and how many checkpoints it lacks. */
  anchor: z
    .object({
      path: z.string(),
      leftAt: momentSchema.nullable(),
      size: count,
      missing: count,
      problem: z.string().nullable()
    })
    .nullable()
})
/** How far the record is signed. */
export type AuditStatus = z.infer<typeof auditStatusSchema>

/** What was erased, what of it was taken out elsewhere too, and what still holds it, for people to deal with. */
export const erasureResultSchema = z.object({
  /** The entry that records the erasure. */
  entry: z.number().int().positive(),
  erased: z.array(z.number().int().positive()),
  also: z.array(z.string()),
  held: z.array(findingSchema)
})
/** What was erased, and what still holds it. */
export type ErasureResult = z.infer<typeof erasureResultSchema>

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** An entry as it is hashed, with its text and salt beside it; both null where the text was erased. */
export const bundleEntrySchema = z.object({
  sequence: z.number().int().positive(),
  at: z.string(),
  actor: z.object({ name: z.string(), known: z.string(), host: z.string() }),
  kind: z.string(),
  subject: z.string(),
  payloadHash: hashSchema,
  previousHash: hashSchema,
  hash: hashSchema,
  salt: z.string().nullable(),
  payload: z.string().nullable()
})
/** An entry as a bundle has it. */
export type BundleEntry = z.infer<typeof bundleEntrySchema>

/** A proof that the entries about one photo, and those of the desk's keys, are in the ledger under a checkpoint; `anchored` was kept outside before. */
export const photoProofSchema = z.object({
  format: z.literal('erratum-proof'),
  version: z.literal(1),
  photo: z.object({ id: photoIdSchema, path: z.string() }),
  checkpoint: z.string(),
  entries: z.array(bundleEntrySchema.extend({ inclusion: z.array(hashSchema) })),
  anchored: z.object({ checkpoint: z.string(), consistency: z.array(hashSchema) }).nullable()
})
/** A proof about one photo. */
export type PhotoProof = z.infer<typeof photoProofSchema>

const by = z.string().min(1).optional()

export const auditContract = {
  /**
   * Checks the chain, the tree, checkpoints and keys, the vault's bytes and every photo against its last revision, a step at a time. Reports, never
   * repairs. `anchor` is a file with checkpoints kept outside, `key` a verifier key line that is trusted. Ending the stream stops the check.
   */
  verify: deskProcedure
    .input(z.object({ anchor: z.string().min(1).optional(), key: z.string().min(1).optional() }).default({}))
    .output(eventIterator(auditStepSchema)),
  status: deskProcedure.input(z.object({}).default({})).output(auditStatusSchema),
  /** Signs where the ledger stands now, and adds it to the anchor file. */
  checkpoint: deskProcedure.input(z.object({}).default({})).output(checkpointSchema),
  /** Gives the desk a new key, signed for by the old one unless that is lost, and makes a checkpoint with it. */
  rotate: deskProcedure
    .input(z.object({ lost: z.boolean().default(false), reason: z.string().default(''), by }))
    .output(checkpointSchema),
  prove: deskProcedure.input(z.object({ photoId: photoIdSchema })).output(photoProofSchema),
  /** Writes the whole record as JSON to the full path `to`, beside it as an HTML page that checks itself, and the verifier. Overwrites nothing. */
  export: deskProcedure
    .input(z.object({ to: z.string().min(1) }))
    .output(z.object({ files: z.array(z.string()), entries: count, checkpoints: count })),
  /** Erases the texts of these entries for good, on legal order. The entries and every proof stay. */
  erase: deskProcedure
    .input(z.object({ entries: z.array(z.number().int().positive()).min(1), reason: z.string(), by }))
    .output(erasureResultSchema)
}
