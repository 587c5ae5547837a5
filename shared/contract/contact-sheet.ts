import { z } from 'zod'
import { exportFailureSchema } from './export-failure.ts'
import { photoIdSchema, sha256Schema } from './identifiers.ts'

/** How the pages of a contact sheet are laid out. */
export const sheetLayoutSchema = z.object({
  paper: z.enum(['a4', 'letter']).default('a4'),
  rows: z.number().int().min(1).max(10).default(4),
  columns: z.number().int().min(1).max(8).default(3)
})
/** How the pages of a contact sheet are laid out. */
export type SheetLayout = z.infer<typeof sheetLayoutSchema>

/** Photos of a contact sheet, how it is laid out, and the full path of the PDF to be made. */
export const contactSheetInput = sheetLayoutSchema.extend({
  /** In their order on the sheet. */
  photoIds: z.array(photoIdSchema).min(1).max(1000),
  /** Ends in ".pdf"; no file is ever replaced. */
  to: z.string().regex(/\.pdf$/i, 'a contact sheet is a file that ends in .pdf'),
  by: z.string().min(1).optional()
})

/** A contact sheet that was made; `failed` are the photos that are not on it, and why. */
export const contactSheetSchema = z.object({
  path: z.string(),
  sha256: sha256Schema,
  pages: z.number().int().positive(),
  photos: z.number().int().positive(),
  failed: z.array(exportFailureSchema)
})
/** A contact sheet that was made. */
export type ContactSheet = z.infer<typeof contactSheetSchema>
