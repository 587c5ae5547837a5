import { z } from 'zod'

/** What made a change: a person's edit, a notice, an undo or redo of another change, or a photo given back as it was at some revision. */
export const changeKindSchema = z.enum(['edit', 'notice', 'undo', 'redo', 'restore'])
/** What made a change. */
export type ChangeKind = z.infer<typeof changeKindSchema>

/** What made a revision: a change of the desk, its first sight of the photo, or another program. */
export const revisionKindSchema = z.enum(['seen', ...changeKindSchema.options, 'outside'])
