import { z } from 'zod'

/** Id of a photo: a UUID that survives renames. */
export const photoIdSchema = z.string().min(1).brand('PhotoId')
/** Id of a photo. */
export type PhotoId = z.infer<typeof photoIdSchema>

/** Number of a change within its desk, counted from 1: "change 41". */
export const changeNumberSchema = z.number().int().positive().brand('ChangeNumber')
/** Number of a change. */
export type ChangeNumber = z.infer<typeof changeNumberSchema>

/** Number of a notice within its desk, counted from 1. */
export const noticeNumberSchema = z.number().int().positive().brand('NoticeNumber')
/** Number of a notice. */
export type NoticeNumber = z.infer<typeof noticeNumberSchema>

/** Id of a source. */
export const sourceIdSchema = z.string().min(1).brand('SourceId')
/** Id of a source. */
export type SourceId = z.infer<typeof sourceIdSchema>

/** SHA-256 as 64 hexadecimal digits. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** A moment as ISO 8601 in UTC with milliseconds. */
export const momentSchema = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)

/** Id of somebody the desk sends pictures to. */
export const recipientIdSchema = z.string().min(1).brand('RecipientId')
/** Id of somebody the desk sends pictures to. */
export type RecipientId = z.infer<typeof recipientIdSchema>
