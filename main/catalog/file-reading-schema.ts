import { z } from 'zod'
import { charsetReadingSchema } from '../../shared/contract/charset.ts'
import type { Credentials } from '../../shared/contract/credentials.ts'
import { credentialsSchema } from '../../shared/contract/credentials.ts'
import { deskErrorCodes } from '../../shared/contract/desk-error.ts'
import { fieldReadingsSchema } from '../../shared/contract/fields.ts'
import { sha256Schema } from '../../shared/contract/identifiers.ts'
import type { FileReading } from '../services/ports/metadata-reader.ts'

const sidecarSchema = z.object({ path: z.string(), sha256: sha256Schema, size: z.number(), modifiedMs: z.number() })

/** A file's reading as the catalog keeps it. Keys that came later have a default, so that readings of an older desk are read too. */
export const fileReadingSchema: z.ZodType<FileReading> = z
  .object({
    path: z.string(),
    format: z.string(),
    mime: z.string(),
    size: z.number(),
    modifiedMs: z.number(),
    width: z.number(),
    height: z.number(),
    orientation: z.number(),
    sha256: sha256Schema,
    imageHash: z.string().nullable(),
    fields: fieldReadingsSchema,
    tableVersion: z.number().optional(),
    credentials: credentialsSchema.nullable().optional(),
    writeTarget: z.enum(['file', 'sidecar']).default('file'),
    sidecarPath: z.string().nullable().default(null),
    iim: z.enum(['present', 'possible', 'never']).default('possible'),
    sidecars: z.array(sidecarSchema).default([]),
    otherSidecars: z.array(sidecarSchema).default([]),
    charsets: z.array(charsetReadingSchema).default([]),
    colourClass: z.number(),
    stars: z.number(),
    tagged: z.boolean().default(false),
    refusal: z.object({ code: z.enum(deskErrorCodes), message: z.string(), path: z.string().optional() }).nullable(),
    warnings: z.array(z.string())
  })
  .transform((reading) => ({
    ...reading,
    credentials: reading.credentials === undefined ? tellOldCredentials(reading.warnings) : reading.credentials
  }))

// Before desks checked credentials they only warned of them. Nothing that may be good is to be broken unannounced.
function tellOldCredentials(warnings: readonly string[]): Credentials | null {
  if (!warnings.some((warning) => warning.startsWith('This file carries Content Credentials'))) return null
  const facts = { generator: null, signer: null, signedAt: null, title: null, manifests: 0 }
  return {
    state: 'unreadable',
    ...facts,
    problems: ['They were not checked when the desk read the file. Read it again.']
  }
}
