import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'

/** A code file of the desk as it was read just now. */
export const codeFileSchema = z.object({
  path: z.string(),
  codes: z.number().int().nonnegative(),
  /** What is wrong with it: it is not there, or some of its lines say nothing. Null where nothing is. */
  problem: z.string().nullable()
})
/** A code file of the desk. */
export type CodeFile = z.infer<typeof codeFileSchema>

/** The desk's codes: the sign around them, their files, and what each code stands for by column. */
export const deskCodesSchema = z.object({
  delimiter: z.string(),
  files: z.array(codeFileSchema),
  codes: z.array(z.object({ code: z.string(), texts: z.array(z.string()) }))
})
/** The desk's codes. */
export type DeskCodes = z.infer<typeof deskCodesSchema>

export const codesContract = {
  /** The code files of the setting `codeFiles` as they are now; a file that changed is read anew. */
  list: deskProcedure.input(z.object({}).default({})).output(deskCodesSchema)
}
