import { z } from 'zod'
import { deskErrorCodes } from '../../shared/contract/desk-error.ts'
import { fieldReadingsSchema } from '../../shared/contract/fields.ts'
import { sha256Schema } from '../../shared/contract/identifiers.ts'
import type { FileReading } from '../services/ports/metadata-reader.ts'

/** A file's reading as the catalog keeps it. */
export const fileReadingSchema: z.ZodType<FileReading> = z.object({
  path: z.string(),
  format: z.string(),
  mime: z.string(),
  size: z.number(),
  modifiedMs: z.number(),
  width: z.number(),
  height: z.number(),
  orientation: z.number(),
  sha256: sha256Schema,
  imageHash: z.string().nullable(),
  fields: fieldReadingsSchema,
  colourClass: z.number(),
  stars: z.number(),
  refusal: z.object({ code: z.enum(deskErrorCodes), message: z.string(), path: z.string().optional() }).nullable(),
  warnings: z.array(z.string())
})
