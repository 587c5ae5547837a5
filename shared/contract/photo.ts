import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { lackableFields } from '../fields/lackable-fields.ts'
import { charsetReadingSchema } from './charset.ts'
import { credentialsSchema } from './credentials.ts'
import { deskFailureSchema } from './desk-error.ts'
import { deskProcedure } from './desk-procedure.ts'
import { fieldReadingsSchema } from './fields.ts'
import { momentSchema, noticeNumberSchema, photoIdSchema, sha256Schema, sourceIdSchema } from './identifiers.ts'
import { noticeKindSchema } from './notice-parsed.ts'
import { photoLockSchema } from './photo-lock.ts'
import { photoGroupSchema, photoSortSchema } from './photo-order.ts'

/** How a photo is edited. */
const writingSchema = z.object({
  /** Where an edit goes: into the photo itself, or into an XMP sidecar beside it (camera raw, and formats that are not written). */
  writeTarget: z.enum(['file', 'sidecar']),
  /** The sidecar an edit goes to, there already or not; absent where the photo itself is written. */
  sidecarPath: z.string().optional(),
  /** IIM: there, to be made by an edit where the desk makes it, or never: its format or the desk has no place for it. */
  iim: z.enum(['present', 'possible', 'never']),
  /** The sidecars that lie beside the photo and are its own. */
  sidecars: z.array(z.object({ path: z.string(), sha256: sha256Schema }))
})

/** What `read` tells of one file: fields with every copy, and what Erratum may do with it. */
export const photoReadingSchema = z.object({
  path: z.string(),
  format: z.string(),
  writable: z.boolean(),
  /** Why the file cannot be written; absent where it can. */
  refusal: deskFailureSchema.optional(),
  locked: z.boolean(),
  /** Why it is locked; null where it is not. */
  lock: photoLockSchema.nullable(),
  width: z.number().int().nonnegative(),
  height: z.number().int().nonnegative(),
  size: z.number().int().nonnegative(),
  sha256: sha256Schema,
  fields: fieldReadingsSchema,
  ...writingSchema.shape,
  /** Content Credentials (C2PA); null where the file carries none. */
  credentials: credentialsSchema.nullable(),
  /** How the text of each IIM block is read; none where the file has no IIM. */
  charsets: z.array(charsetReadingSchema),
  warnings: z.array(z.string())
})
/** What `read` tells of one file. */
export type PhotoReading = z.infer<typeof photoReadingSchema>

/** The notice badge of a photo. */
const photoNoticeSchema = z.object({
  notice: noticeNumberSchema,
  kind: noticeKindSchema,
  agency: z.string().nullable(),
  receivedAt: momentSchema,
  /** True where this photo's own metadata brought the notice. */
  carries: z.boolean(),
  open: z.boolean()
})

/** One cell of the contact sheet. */
export const photoSummarySchema = z.object({
  id: photoIdSchema,
  sourceId: sourceIdSchema,
  path: z.string(),
  fileName: z.string(),
  format: z.string(),
  size: z.number().int().nonnegative(),
  width: z.number().int().nonnegative(),
  height: z.number().int().nonnegative(),
  /** Names the picture in image URLs: changes only when pixels or orientation do. */
  imageKey: sha256Schema,
  revision: z.number().int().positive(),
  seenAt: momentSchema,
  headline: z.string(),
  byline: z.string(),
  city: z.string(),
  agency: z.string(),
  caption: z.string(),
  dateCreated: z.string(),
  writable: z.boolean(),
  locked: z.boolean(),
  /** Why it is locked; null where it is not. */
  lock: photoLockSchema.nullable(),
  /** When its embargo (2:30, 2:35) ends or ended; null where it has none. Until then it is not exported. */
  embargoedUntil: momentSchema.nullable(),
  missing: z.boolean(),
  differs: z.number().int().nonnegative(),
  overLimit: z.number().int().nonnegative(),
  colourClass: z.number().int().min(0).max(8),
  stars: z.number().int().min(0).max(5),
  tagged: z.boolean(),
  /** True where marks it shows are not yet in its file. */
  waiting: z.boolean(),
  notices: z.array(photoNoticeSchema),
  /** Photos of the desk that show the same picture, by pixels or look, this one among them. */
  copies: z.number().int().positive()
})
/** One cell of the contact sheet. */
export type PhotoSummary = z.infer<typeof photoSummarySchema>

/** A photo with all its fields, for the inspector and the info editor. */
export const photoDetailSchema = photoSummarySchema.extend({
  refusal: deskFailureSchema.optional(),
  sha256: sha256Schema,
  fields: fieldReadingsSchema,
  ...writingSchema.shape,
  /** Content Credentials (C2PA), as they were when the desk last read the file; null where it carries none. */
  credentials: credentialsSchema.nullable(),
  /** How the text of each IIM block is read; none where the file has no IIM. */
  charsets: z.array(charsetReadingSchema),
  warnings: z.array(z.string())
})
/** A photo with all its fields. */
export type PhotoDetail = z.infer<typeof photoDetailSchema>

/** Which photos a list shows. All given conditions hold together. */
export const photoFilterSchema = z.object({
  sourceId: sourceIdSchema.optional(),
  /** Words anywhere in the photo's fields or file name. */
  text: z.string().optional(),
  /** Look for `text` in every revision, not only in the present one. */
  ever: z.boolean().optional(),
  /** The photos the desk knew at this moment, looked for and told by what they said then. Switches other than `text` still go by the present. */
  at: momentSchema.optional(),
  agency: z.string().optional(),
  hasNotice: z.boolean().optional(),
  differs: z.boolean().optional(),
  locked: z.boolean().optional(),
  overLimit: z.boolean().optional(),
  noCity: z.boolean().optional(),
  editedToday: z.boolean().optional(),
  /** Photos under an embargo that has not ended. */
  embargoed: z.boolean().optional(),
  tagged: z.boolean().optional(),
  /** Photos that show marks which are not yet in their files. */
  waiting: z.boolean().optional(),
  /** Without regard to case and accents; "" asks for photos without one. */
  byline: z.string().optional(),
  /** As `byline`. */
  city: z.string().optional(),
  /** The day the photo was taken, "2026-05-12"; "" asks for photos without one. */
  day: z
    .string()
    .regex(/^(?:\d{4}-\d{2}-\d{2})?$/)
    .optional(),
  colourClass: z.number().int().min(0).max(8).optional(),
  stars: z.number().int().min(0).max(5).optional(),
  /** Photos that have nothing in this field. */
  lacks: z.enum(lackableFields).optional(),
  /** Photos whose file is gone, instead of those that are there. */
  missing: z.boolean().optional(),
  /** Photos of which the desk holds further copies: the same pixels, or the same look. */
  hasCopies: z.boolean().optional(),
  /** This photo and its copies. */
  copiesOf: photoIdSchema.optional()
})
/** Which photos a list shows. */
export type PhotoFilter = z.infer<typeof photoFilterSchema>

/** How many photos each filter would leave, within the other filters in force. */
export const photoCountsSchema = z.object({
  all: z.number().int(),
  hasNotice: z.number().int(),
  differs: z.number().int(),
  locked: z.number().int(),
  overLimit: z.number().int(),
  noCity: z.number().int(),
  editedToday: z.number().int(),
  embargoed: z.number().int(),
  tagged: z.number().int(),
  waiting: z.number().int(),
  agencies: z.array(z.object({ agency: z.string(), photos: z.number().int() }))
})
/** How many photos each filter would leave. */
export type PhotoCounts = z.infer<typeof photoCountsSchema>

/** What photos can be told apart by in the filter bar. */
export const photoFacetSchema = z.enum(['byline', 'city', 'day', 'colourClass', 'stars', 'lacks'])
/** What photos can be told apart by in the filter bar. */
export type PhotoFacet = z.infer<typeof photoFacetSchema>

/** A value of a facet as the filter takes it, and how many photos it would leave; "" stands for photos without one. */
export const facetValueSchema = z.object({ value: z.string(), photos: z.number().int() })
/** A value of a facet. */
export type FacetValue = z.infer<typeof facetValueSchema>

/** One photo found by its text: which field held it, and when. */
export const photoHitSchema = z.object({
  photoId: photoIdSchema,
  path: z.string(),
  revision: z.number().int().positive(),
  field: z.string(),
  excerpt: z.string(),
  current: z.boolean()
})
/** One photo found by its text. */
export type PhotoHit = z.infer<typeof photoHitSchema>

export const photosContract = {
  /** Reads files as they are now, whether or not the desk knows them. Streams one result a path, in order; nothing is recorded. */
  read: deskProcedure
    .input(z.object({ paths: z.array(z.string()).min(1) }))
    .output(
      eventIterator(
        z.discriminatedUnion('ok', [
          z.object({ ok: z.literal(true), reading: photoReadingSchema }),
          z.object({ ok: z.literal(false), failure: deskFailureSchema })
        ])
      )
    ),
  /** Makes the desk know these files (first revision, bytes in the ledger) and gives their ids, in order. */
  open: deskProcedure
    .input(z.object({ paths: z.array(z.string()).min(1) }))
    .output(
      z.array(
        z.discriminatedUnion('ok', [
          z.object({ ok: z.literal(true), photo: photoDetailSchema }),
          z.object({ ok: z.literal(false), failure: deskFailureSchema })
        ])
      )
    ),
  /** A page of the contact sheet. At most 500 photos a call. */
  list: deskProcedure
    .input(
      z.object({
        filter: photoFilterSchema.default({}),
        sort: photoSortSchema.default('received'),
        descending: z.boolean().default(true),
        group: photoGroupSchema.optional(),
        offset: z.number().int().nonnegative().default(0),
        limit: z.number().int().min(1).max(500).default(200)
      })
    )
    .output(z.object({ total: z.number().int(), photos: z.array(photoSummarySchema) })),
  counts: deskProcedure.input(z.object({ filter: photoFilterSchema.default({}) })).output(photoCountsSchema),
  /** The commonest values of a facet within the other filters in force, commonest first, at most 200; classes and stars by number. Of `lacks` the fields, in the order of `lackableFields`, each with the photos that lack it. */
  values: deskProcedure
    .input(z.object({ filter: photoFilterSchema.default({}), of: photoFacetSchema }))
    .output(z.array(facetValueSchema)),
  get: deskProcedure.input(z.object({ id: photoIdSchema })).output(photoDetailSchema),
  /** The photo the desk knows at this full path, also where its file is gone. Reads no file and records nothing. */
  locate: deskProcedure.input(z.object({ path: z.string().min(1) })).output(photoDetailSchema),
  find: deskProcedure
    .input(
      z.object({
        text: z.string().min(1),
        ever: z.boolean().default(false),
        /** What photos said at this moment; `ever` then does not matter, and file names are not looked at. */
        at: momentSchema.optional()
      })
    )
    .output(z.array(photoHitSchema))
}
