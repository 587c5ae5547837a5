import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { contactSheetInput, contactSheetSchema } from './contact-sheet.ts'
import { deskProcedure } from './desk-procedure.ts'
import { exportFailureSchema } from './export-failure.ts'
import { exportPresetSchema } from './export-preset.ts'
import { fieldKeySchema, fieldValueSchema } from './fields.ts'
import { momentSchema, photoIdSchema, sha256Schema } from './identifiers.ts'

/** A finished file, whole under its final name. */
export const exportedFileSchema = z.object({
  from: z.string(),
  to: z.string(),
  sha256: sha256Schema,
  size: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  /** What the photo says and this file does not: fields by their labels, Content Credentials. By the preset, or because its format cannot. */
  leftOut: z.array(z.string()),
  /** What the file's manifest says of it, as read back; absent where the preset makes none. */
  words: z.partialRecord(fieldKeySchema, fieldValueSchema).optional()
})
/** A finished file. */
export type ExportedFile = z.infer<typeof exportedFileSchema>

/** A photo that would not be exported now, whatever the preset. */
const exportRefusalSchema = exportFailureSchema.extend({ photoId: photoIdSchema })
/** A photo that would not be exported now, whatever the preset. */
export type ExportRefusal = z.infer<typeof exportRefusalSchema>

/** What became of an export: each photo is whole under its final name, or failed with a reason. */
export const exportResultSchema = z.object({
  done: z.array(exportedFileSchema),
  failed: z.array(exportFailureSchema),
  cancelled: z.boolean(),
  /** The lists made beside the files. */
  manifests: z.array(z.string())
})
/** What became of an export. */
export type ExportResult = z.infer<typeof exportResultSchema>

/** One step of a running export; the last one carries the result. */
export const exportStepSchema = z.object({
  /** The batch, to go on with after a stop. */
  job: z.string(),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  current: z.string().nullable(),
  /** How long the rest will take, in seconds; null until that can be told. */
  secondsLeft: z.number().nonnegative().nullable(),
  result: exportResultSchema.nullable()
})
/** One step of a running export. */
export type ExportStep = z.infer<typeof exportStepSchema>

/** A batch that is open or ended and was not dismissed. */
const exportJobSchema = z.object({
  id: z.string(),
  at: momentSchema,
  by: z.string(),
  preset: z.string(),
  label: z.string(),
  to: z.string(),
  total: z.number().int(),
  done: z.number().int(),
  failed: z.number().int(),
  ended: z.boolean()
})
/** A batch that is open or ended and was not dismissed. */
export type ExportJobSummary = z.infer<typeof exportJobSchema>

/** A file that left the desk: of which revision of which photo, when, by whom, and the hash of its bytes as they went out. */
const exportedSchema = z.object({
  id: z.string(),
  photoId: photoIdSchema,
  revision: z.number().int().positive(),
  at: momentSchema,
  by: z.string(),
  preset: z.string(),
  path: z.string(),
  sha256: sha256Schema
})

/** What an export would make of one photo. */
const exportPreviewSchema = z.object({
  /** The file's name below the target folder. */
  name: z.string(),
  /** The picture as it would be, a JPEG for the screen in base64. */
  picture: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  size: z.number().int(),
  source: z.object({ width: z.number().int(), height: z.number().int(), size: z.number().int() }),
  /** What the photo says, and the file as read back; "" where one says nothing. */
  fields: z.array(z.object({ label: z.string(), from: z.string(), to: z.string() })),
  leftOut: z.array(z.string()),
  /** How long each photo of a batch would take about, several being made at once. */
  millisecondsEach: z.number()
})
/** What an export would make of one photo. */
export type ExportPreview = z.infer<typeof exportPreviewSchema>

const jobInput = z.object({ job: z.string().min(1), by: z.string().min(1).optional() })

export const exportsContract = {
  /** The presets every desk has, then the desk's own. */
  presets: deskProcedure.input(z.object({}).default({})).output(z.array(exportPresetSchema)),
  /** Adds one of the desk's own presets, or replaces the one of its name. Those every desk has cannot be replaced. */
  savePreset: deskProcedure
    .input(z.object({ preset: exportPresetSchema, by: z.string().min(1).optional() }))
    .output(z.array(exportPresetSchema)),
  removePreset: deskProcedure
    .input(z.object({ name: z.string(), by: z.string().min(1).optional() }))
    .output(z.array(exportPresetSchema)),
  /** The files of these photos that left the desk, oldest first. Those of before desks kept account of them are in the ledger alone. */
  list: deskProcedure.input(z.object({ photoIds: z.array(photoIdSchema).min(1) })).output(z.array(exportedSchema)),
  /** Exports photos into a folder (where none is given, one of the desk's own, for files that are then delivered), a step a photo. Ending the stream stops: finished files stay, the ones under way leave nothing, the job can go on. */
  run: deskProcedure
    .input(
      z.object({
        photoIds: z.array(photoIdSchema).min(1),
        preset: z.string(),
        to: z.string().min(1).optional(),
        by: z.string().min(1).optional()
      })
    )
    .output(eventIterator(exportStepSchema)),
  /** Which of these photos would be refused now, killed, locked, embargoed or gone, and why; not what a preset may fail at. */
  refusals: deskProcedure
    .input(z.object({ photoIds: z.array(photoIdSchema).min(1) }))
    .output(z.array(exportRefusalSchema)),
  /** Makes one photo's file and throws it away: what it would be. The preset need not be saved. Nothing leaves the desk, nothing is recorded. */
  preview: deskProcedure
    .input(z.object({ photoId: photoIdSchema, preset: exportPresetSchema }))
    .output(exportPreviewSchema),
  /** Makes a contact sheet as a PDF of one file, recorded for each photo on it. */
  contactSheet: deskProcedure.input(contactSheetInput).output(contactSheetSchema),
  /** Goes on with a job that was stopped, or that a crash ended; no file is done twice. With `retryFailed` what failed is tried again. */
  resume: deskProcedure
    .input(jobInput.extend({ retryFailed: z.boolean().default(false) }))
    .output(eventIterator(exportStepSchema)),
  jobs: deskProcedure.input(z.object({}).default({})).output(z.array(exportJobSchema)),
  /** What became of a job so far, and the same as a table for a spreadsheet. */
  report: deskProcedure
    .input(z.object({ job: z.string().min(1) }))
    .output(z.object({ result: exportResultSchema, csv: z.string() })),
  /** Forgets a job, stopped first where it runs; the files it made stay, and the record of them. */
  dismiss: deskProcedure.input(jobInput.omit({ by: true })).output(z.object({}))
}
