import { z } from 'zod'
import { containerSchema, fieldKeySchema } from './fields.ts'
import { momentSchema, noticeNumberSchema, photoIdSchema, sha256Schema } from './identifiers.ts'

/**
 * A place where a wrong value stands now, or where that could not be told.
 *
 * `field`: a field in a container of a photo the notice means. `sidecar`: an XMP file beside one. `xmp-history`: the log other programs keep in XMP.
 * `trailer`: after the picture's end. `other-tag`: any other metadata of the file. `export`: a file that left the desk. `copy`: a photo nothing but
 * its words ties to the notice. `not-read`: a file that could not be searched; as long as there is one nothing is proven.
 */
export const residuePlaceSchema = z.object({
  kind: z.enum(['field', 'sidecar', 'xmp-history', 'trailer', 'other-tag', 'export', 'copy', 'not-read']),
  photoId: photoIdSchema,
  path: z.string(),
  field: fieldKeySchema.optional(),
  container: containerSchema.optional(),
  /** The tag as ExifTool names it, with its group, or the part of the file, where it is no field of the table. */
  tag: z.string().optional(),
  revision: z.number().int().positive().optional(),
  /** The words around it; for `not-read`, why. */
  excerpt: z.string(),
  /** The wrong value as it stands there; empty for `not-read`, and for a photo or export that a kill wants gone. */
  form: z.string()
})
/** A place where a wrong value stands now, or where that could not be told. */
export type ResiduePlace = z.infer<typeof residuePlaceSchema>

/** What was searched and found: exactly this, as canonical JSON (RFC 8785), is what the certificate is the SHA-256 of. */
export const residueFindingSchema = z.object({
  notice: noticeNumberSchema,
  at: momentSchema,
  wrong: z.array(z.string()),
  places: z.array(residuePlaceSchema),
  /** Places in photos of which a person says that the notice does not mean them: no residue. Absent where there are none. */
  notMeant: z.array(residuePlaceSchema.extend({ by: z.string() })).optional(),
  /** What holds the wrong value by design: objects of the vault, entries of the ledger, earlier revisions. */
  keptByDesign: z.object({
    vault: z.number().int().nonnegative(),
    ledger: z.number().int().nonnegative(),
    revisions: z.number().int().nonnegative()
  }),
  /** Photos of the index, files read as they are on disk now, and exports looked into. */
  searched: z.object({
    photos: z.number().int().nonnegative(),
    files: z.number().int().nonnegative(),
    exports: z.number().int().nonnegative()
  })
})
/** What was searched and found. */
export type ResidueFinding = z.infer<typeof residueFindingSchema>

/** A finding with its certificate, and how it differs from the one certified before. */
export const residueSchema = residueFindingSchema.extend({
  certificate: sha256Schema,
  before: z
    .object({
      at: momentSchema,
      places: z.number().int().nonnegative(),
      same: z.boolean(),
      gone: z.array(residuePlaceSchema),
      fresh: z.array(residuePlaceSchema)
    })
    .nullable()
})
/** A finding with its certificate, and how it differs from the one certified before. */
export type Residue = z.infer<typeof residueSchema>

/** One step of a search: how many of the files to look into are done; the last one has the result. */
export const residueStepSchema = z.object({
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  current: z.string().nullable(),
  result: residueSchema.nullable()
})
/** One step of a search. */
export type ResidueStep = z.infer<typeof residueStepSchema>
