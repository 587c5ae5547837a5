import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'
import { noticeNumberSchema } from './identifiers.ts'

/** How many photos a notice is about, and how many of them it holds locked now. */
const noticePhotosSchema = z.object({
  notice: noticeNumberSchema,
  photos: z.number().int().nonnegative(),
  locked: z.number().int().nonnegative()
})
/** How many photos a notice is about, and how many of them it holds locked now. */
export type NoticePhotos = z.infer<typeof noticePhotosSchema>

export const noticeBoardContract = {
  /**
   * Photos by notice: those that carry it, bear an id it names, are or were locked by it, or were changed on it. A notice without any is left out.
   * Photos that only say its words are not counted: they are found when its edits are proposed.
   */
  photoCounts: deskProcedure.input(z.object({}).default({})).output(z.array(noticePhotosSchema))
}
