import { z } from 'zod'
import type { FieldKey } from '../fields/field-table.ts'
import type { FieldStructure, FieldValue, StructurePart } from '../fields/field-value.ts'
import { fieldKeys } from '../fields/find-field.ts'

/** A field key of the field table. */
export const fieldKeySchema = z.enum(fieldKeys as readonly [FieldKey, ...FieldKey[]])

const structurePartSchema: z.ZodType<StructurePart, StructurePart> = z.lazy(() =>
  z.union([z.string(), z.array(z.string()), structureSchema, z.array(structureSchema)])
)

// Texts by language are a structure of texts: only the table tells one from the other.
const structureSchema: z.ZodType<FieldStructure, FieldStructure> = z.record(z.string(), structurePartSchema)

/** A field's value: text, list of texts, texts by language, or structures whose parts the field table names. */
export const fieldValueSchema: z.ZodType<FieldValue, FieldValue> = z.union([
  z.string(),
  z.array(z.string()),
  z.record(z.string(), z.string()),
  z.array(structureSchema)
])

/** Where a copy stands. */
export const containerSchema = z.enum(['iim', 'xmp', 'exif', 'sidecar'])
/** Where a copy stands. */
export type Container = z.infer<typeof containerSchema>

/** One copy of a field: `block` is the ExifTool group and copy ("IPTC", "IPTC2:Copy1"), `tag` the tag name, `bytes` its UTF-8 length. */
export const fieldCopySchema = z.object({
  container: containerSchema,
  block: z.string(),
  tag: z.string(),
  value: fieldValueSchema
})
/** One copy of a field. */
export type FieldCopy = z.infer<typeof fieldCopySchema>

/** A field as read: the desk value, whether copies disagree, every copy, and why this value was chosen. */
export const fieldReadingSchema = z.object({
  value: fieldValueSchema,
  disagree: z.boolean(),
  copies: z.array(fieldCopySchema),
  chosen: z.string()
})
/** A field as read. */
export type FieldReading = z.infer<typeof fieldReadingSchema>

/** All fields of a photo that have a copy. A field without one has no key. */
export const fieldReadingsSchema = z.partialRecord(fieldKeySchema, fieldReadingSchema)
/** All fields of a photo that have a copy. */
export type FieldReadings = z.infer<typeof fieldReadingsSchema>

/** Old and new value of each field that changed; an absent side means the field had, or has, no value. */
export const fieldChangesSchema = z.partialRecord(
  fieldKeySchema,
  z.object({ from: fieldValueSchema.optional(), to: fieldValueSchema.optional() })
)
/** Old and new value of each field that changed. */
export type FieldChanges = z.infer<typeof fieldChangesSchema>
