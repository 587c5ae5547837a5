import { z } from 'zod'
import { momentSchema, noticeNumberSchema } from './identifiers.ts'

/** Why nobody may use a photo: on which notice, or whose word, since when. */
export const photoLockSchema = z.object({
  /** The notice that locked it; null where a person did without one. */
  notice: noticeNumberSchema.nullable(),
  /** The notice's agency; null where it is not known, or there is no notice. */
  agency: z.string().nullable(),
  /** `person`: somebody at the desk locked it, on a notice that asks for no lock or on none. */
  kind: z.enum(['kill', 'withdrawal', 'person']),
  at: momentSchema,
  by: z.string(),
  /** The notice's reason, or the person's; "" where none was given. */
  reason: z.string(),
  /** How the photo was known to be meant: "Picture id LIS104"; "" where a person chose it. */
  why: z.string(),
  /** When its file and its bytes in the vault were deleted, and by whom; null where they are kept. */
  deleted: z.object({ at: momentSchema, by: z.string() }).nullable()
})
/** Why nobody may use a photo. */
export type PhotoLockSummary = z.infer<typeof photoLockSchema>
