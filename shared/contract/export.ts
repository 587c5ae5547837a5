import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { deskErrorCodes } from './desk-error.ts'
import { deskProcedure } from './desk-procedure.ts'
import { momentSchema, photoIdSchema, sha256Schema } from './identifiers.ts'

/** How pictures leave the desk. `longSide` in pixels, never enlarged. */
export const exportPresetSchema = z.object({
  name: z.string(),
  label: z.string(),
  format: z.enum(['jpeg']),
  longSide: z.number().int().positive(),
  quality: z.number().int().min(1).max(100),
  colour: z.enum(['srgb']),
  metadata: z.enum(['all'])
})
/** How pictures leave the desk. */
export type ExportPreset = z.infer<typeof exportPresetSchema>

/** What became of an export: each photo is whole under its final name, or failed with a reason. */
export const exportResultSchema = z.object({
  done: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      sha256: sha256Schema,
      size: z.number().int(),
      width: z.number().int(),
      height: z.number().int()
    })
  ),
  failed: z.array(z.object({ from: z.string(), code: z.enum(deskErrorCodes), message: z.string() })),
  cancelled: z.boolean()
})
/** What became of an export. */
export type ExportResult = z.infer<typeof exportResultSchema>

/** One step of a running export; the last one carries the result. */
export const exportStepSchema = z.object({
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  current: z.string().nullable(),
  result: exportResultSchema.nullable()
})
/** One step of a running export. */
export type ExportStep = z.infer<typeof exportStepSchema>

/** A file that left the desk: of which revision of which photo, when, by whom, and the hash of its bytes as they went out. */
const exportedFileSchema = z.object({
  id: z.string(),
  photoId: photoIdSchema,
  revision: z.number().int().positive(),
  at: momentSchema,
  by: z.string(),
  preset: z.string(),
  path: z.string(),
  sha256: sha256Schema
})

export const exportsContract = {
  presets: deskProcedure.input(z.object({}).default({})).output(z.array(exportPresetSchema)),
  /** The files of these photos that left the desk, oldest first. Those of before desks kept account of them are in the ledger alone. */
  list: deskProcedure.input(z.object({ photoIds: z.array(photoIdSchema).min(1) })).output(z.array(exportedFileSchema)),
  /** Exports photos into a folder, a step a photo. Ending the stream cancels: finished files stay, the one under way leaves nothing. */
  run: deskProcedure
    .input(
      z.object({
        photoIds: z.array(photoIdSchema).min(1),
        preset: z.string(),
        to: z.string().min(1),
        by: z.string().min(1).optional()
      })
    )
    .output(eventIterator(exportStepSchema))
}
