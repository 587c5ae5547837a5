import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { deskErrorCodes, deskFailureSchema } from './desk-error.ts'
import { deskProcedure } from './desk-procedure.ts'
import { photoIdSchema, sha256Schema } from './identifiers.ts'

/** What is done with the files of photos. `restore` brings them back from the trash. */
export const fileActSchema = z.enum(['rename', 'move', 'copy', 'trash', 'restore'])
/** What is done with the files of photos. */
export type FileAct = z.infer<typeof fileActSchema>

/** Where a file is now, and where it will be; full paths. */
export const filePlaceSchema = z.object({ from: z.string(), to: z.string() })
/** Where a file is now, and where it will be. */
export type FilePlace = z.infer<typeof filePlaceSchema>

/** A name that is taken: `refuse` leaves the photo as it is, `number` adds "-2". No file is ever replaced. */
export const nameTakenSchema = z.enum(['refuse', 'number'])
/** What to do where a name is taken. */
export type NameTaken = z.infer<typeof nameTakenSchema>

/** What would become of one photo's files. */
export const plannedFilesSchema = z.object({
  photoId: photoIdSchema,
  path: z.string(),
  /** Its new full path; null where it stays. */
  to: z.string().nullable(),
  /** The sidecars that go along. */
  sidecars: z.array(filePlaceSchema),
  /** Why it stays as it is; null where it goes. */
  refusal: deskFailureSchema.nullable()
})
/** What would become of one photo's files. */
export type PlannedFiles = z.infer<typeof plannedFilesSchema>

const failedPhotoSchema = z.object({
  photoId: photoIdSchema,
  path: z.string(),
  code: z.enum(deskErrorCodes),
  message: z.string()
})

/** What became of file work: each photo has its files, all of them, at the new place, or at the old one with a reason. */
export const fileResultSchema = z.object({
  act: fileActSchema,
  /** Its number, to undo it by; null where nothing was done. */
  work: z.number().int().positive().nullable(),
  done: z.array(z.object({ photoId: photoIdSchema, from: z.string(), to: z.string() })),
  failed: z.array(failedPhotoSchema),
  cancelled: z.boolean()
})
/** What became of file work. */
export type FileResult = z.infer<typeof fileResultSchema>

/** One step of running file work; the last one carries the result. */
export const fileStepSchema = z.object({
  /** Its number, to take back what a stop left done; null where nothing goes. */
  work: z.number().int().positive().nullable(),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  /** The file under way. */
  current: z.string().nullable(),
  result: fileResultSchema.nullable()
})
/** One step of running file work. */
export type FileStep = z.infer<typeof fileStepSchema>

/** Files for other programs, and what is not handed out. */
export const handedOutSchema = z.object({
  /** In the order asked for; `paths` are full ones, of the photo's sidecars and last of the photo itself. `imageKey` names its picture. */
  photos: z.array(z.object({ photoId: photoIdSchema, imageKey: sha256Schema, paths: z.array(z.string()) })),
  refused: z.array(failedPhotoSchema)
})
/** Files for other programs, and what is not handed out. */
export type HandedOut = z.infer<typeof handedOutSchema>

const by = z.string().min(1).optional()
const photoIds = z.array(photoIdSchema).min(1)

const renameInput = z.object({
  photoIds,
  /** The name without its ending, with codes and variables: "{datesort}_{city}_{seq:000}". The ending stays. */
  template: z.string().min(1),
  /** What `{seq}` counts from. Photos of one name (raw and JPEG side by side) have one number. */
  start: z.number().int().min(0).max(9_999_999).default(1),
  nameTaken: nameTakenSchema.default('refuse')
})

const transferInput = z.object({
  photoIds,
  act: z.enum(['copy', 'move']),
  /** The folder, as a full path; made where it is not there. */
  to: z.string().min(1),
  nameTaken: nameTakenSchema.default('refuse')
})

const plan = z.object({
  /** In the order asked for. */
  photos: z.array(plannedFilesSchema),
  /** Codes and variables nobody knows: nothing can be renamed by such a template. */
  unknown: z.array(z.string())
})
/** What file work would do, photo by photo. */
export type FilePlan = z.infer<typeof plan>

export const filesContract = {
  /** What `rename` would do with each photo. Touches nothing. */
  previewRename: deskProcedure.input(renameInput).output(plan),
  /** Renames photos with their sidecars, a step a photo. Identity and history stay. Ending the stream stops; what has its name keeps it. */
  rename: deskProcedure.input(renameInput.extend({ by })).output(eventIterator(fileStepSchema)),
  /** What `transfer` would do with each photo. Touches nothing. */
  previewTransfer: deskProcedure.input(transferInput).output(plan),
  /** Copies or moves photos with their sidecars into a folder. Copies are compared by hash; a moved photo keeps identity and history. */
  transfer: deskProcedure.input(transferInput.extend({ by })).output(eventIterator(fileStepSchema)),
  /** The files of photos to be dragged into other programs, recorded as having left the desk; never of a photo that is locked, killed or under embargo. */
  handOut: deskProcedure.input(z.object({ photoIds, by })).output(handedOutSchema),
  /** Puts photos with their sidecars into the trash of the system the desk runs on. Their history stays. */
  trash: deskProcedure.input(z.object({ photoIds, by })).output(eventIterator(fileStepSchema)),
  /** Gives the photos of file work their earlier names and places back; itself file work, so that undoing an undo is a redo. Copies stay: `bad-input`. */
  undo: deskProcedure.input(z.object({ work: z.number().int().positive(), by })).output(eventIterator(fileStepSchema))
}
