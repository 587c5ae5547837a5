import type { FieldDefinition } from './field-definition.ts'
import { captionFields } from './table/caption-fields.ts'
import { contentFields } from './table/content-fields.ts'
import { creditFields } from './table/credit-fields.ts'
import { deskFields } from './table/desk-fields.ts'
import { pictureFields } from './table/picture-fields.ts'
import { placeFields } from './table/place-fields.ts'
import { rightsFields } from './table/rights-fields.ts'

/**
 * Every field the desk knows, in the order the info editor shows them: IPTC Photo Metadata Standard 2025.1 (Core 1.5, Extension 1.9) and the
 * IIM datasets wires still use. IIM limits are bytes, not characters. The IIM envelope (record 1) is the sender's: kept, never written.
 */
export const fieldTable = [
  ...captionFields,
  ...creditFields,
  ...placeFields,
  ...deskFields,
  ...contentFields,
  ...pictureFields,
  ...rightsFields
] as const satisfies readonly FieldDefinition[]

/** The key of a field as it stands in JSON and in the command line. */
export type FieldKey = (typeof fieldTable)[number]['key']
