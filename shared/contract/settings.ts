import { z } from 'zod'
import { codePageNames } from './code-pages.ts'
import { deskProcedure } from './desk-procedure.ts'

const codePageSchema = z.enum(codePageNames)

/** How this desk writes photos and reads old ones. Every key is always there; one never set has its value in `defaultSettings`. */
export const deskSettingsSchema = z.strictObject({
  /** Whether a JPEG, TIFF or PSD without IIM gets some with its first edit. Where IIM is present it is always kept in step. */
  createIim: z.boolean(),
  /** What becomes of a new value longer than its IIM dataset: the edit is refused, or XMP has it whole and IIM cut at a word. */
  overIimLimit: z.enum(['refuse', 'cut-iim']),
  /** The character sets tried on IIM text that declares none, in this order, after UTF-8. */
  iimCodePages: z
    .array(codePageSchema)
    .min(1, 'name at least one code page')
    .refine((pages) => new Set(pages).size === pages.length, 'a code page stands twice'),
  /** What a written file's time of change says: when the desk wrote it, or what it said before. */
  fileTimes: z.enum(['now', 'keep']),
  /** What becomes of a photo with several names on the disk (hard links): it gets bytes of its own and the other names keep the old ones, or the edit is refused. */
  hardLinks: z.enum(['separate', 'refuse']),
  /** What becomes of an item that stands twice in a list, such as keywords, when the list is written. */
  listDuplicates: z.enum(['keep', 'drop'])
})
/** How this desk writes photos and reads old ones. */
export type DeskSettings = z.infer<typeof deskSettingsSchema>

/** New values of some settings; the others stay. */
export const settingsChangeSchema = deskSettingsSchema.partial()
/** New values of some settings. */
export type SettingsChange = z.infer<typeof settingsChangeSchema>

export const settingsContract = {
  get: deskProcedure.input(z.object({}).default({})).output(deskSettingsSchema),
  /** Sets some settings and gives all as they are then. Old and new values go into the ledger; what is so already is no change. */
  set: deskProcedure
    .input(z.object({ change: settingsChangeSchema, by: z.string().min(1).optional() }))
    .output(deskSettingsSchema)
}
