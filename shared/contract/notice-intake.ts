import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'
import { momentSchema, photoIdSchema } from './identifiers.ts'
import { noticeSchema } from './notice.ts'

/** A part of a file that no notice was taken from, and why. */
const leftOutSchema = z.object({ what: z.string(), why: z.string() })

/** What a notice file brought. */
const noticeFileResultSchema = z.object({ notices: z.array(noticeSchema), leftOut: z.array(leftOutSchema) })
/** What a notice file brought. */
export type NoticeFileResult = z.infer<typeof noticeFileResultSchema>

/** How the watched notices folder stands. */
const noticesFolderStateSchema = z.object({
  folder: z.string().nullable(),
  /** `off`: no folder is set. `elsewhere`: this engine serves one command and watches nothing. `missing`: waits for the folder to appear. */
  state: z.enum(['off', 'elsewhere', 'missing', 'watching', 'failed']),
  /** The state in words, with what to do. */
  words: z.string(),
  /** Files taken in since the engine started. */
  takenIn: z.number().int().nonnegative(),
  /** Files, or parts of them, from which no notice was taken, newest first. A file that is changed or removed leaves the list. */
  leftOut: z.array(z.object({ path: z.string(), at: momentSchema, ...leftOutSchema.shape }))
})
/** How the watched notices folder stands. */
export type NoticesFolderState = z.infer<typeof noticesFolderStateSchema>

export const noticeIntakeContract = {
  /**
   * Takes in a notice file: text, mail, HTML, NewsML-G2, NewsML 1, NITF or ninjs. Its bytes are kept in the vault. A file with no notice in it and
   * one over 20 MB are refused with `bad-input`.
   */
  addFile: deskProcedure
    .input(
      z.object({
        fileName: z.string().min(1),
        /** Base64. */
        bytes: z.string(),
        photoId: photoIdSchema.optional(),
        by: z.string().min(1).optional()
      })
    )
    .output(noticeFileResultSchema),
  /** How the watched notices folder stands; ask again with each `notices` event. */
  folderState: deskProcedure.input(z.object({}).default({})).output(noticesFolderStateSchema)
}
