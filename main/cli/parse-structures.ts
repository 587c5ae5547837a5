import { z } from 'zod'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import type { FieldStructure, StructurePart } from '../../shared/fields/field-value.ts'
import { findField } from '../../shared/fields/find-field.ts'

const partSchema: z.ZodType<StructurePart> = z.lazy(() =>
  z.union([
    z.string(),
    z.union([z.number(), z.boolean()]).transform(String),
    z.array(z.union([z.string(), z.number().transform(String)])),
    structureSchema,
    z.array(structureSchema)
  ])
)

const structureSchema: z.ZodType<FieldStructure> = z.record(z.string(), partSchema)

const structuresSchema = z.union([z.array(structureSchema), structureSchema.transform((structure) => [structure])])

/**
 * The structures given for a field as JSON, an object each or a list of them: `{"city":"Astana","countryCode":"KAZ"}`. Empty texts give none.
 *
 * Numbers and truth values are taken as text. Throws DeskError `bad-input` for what is no such JSON.
 */
export function parseStructures(key: FieldKey, texts: readonly string[]): readonly FieldStructure[] | null {
  const structures = texts.filter((text) => text !== '').flatMap((text) => parseOne(key, text))
  return structures.length === 0 ? null : structures
}

function parseOne(key: FieldKey, text: string): readonly FieldStructure[] {
  const parsed = structuresSchema.safeParse(parseJson(key, text))
  if (!parsed.success) throw refuse(key)
  return parsed.data
}

function parseJson(key: FieldKey, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw refuse(key)
    throw error
  }
}

function refuse(key: FieldKey): DeskError {
  const { label, parts = [] } = findField(key)
  const [first] = parts
  const example = JSON.stringify({ [first?.key ?? 'part']: '…' })
  return new DeskError(
    'bad-input',
    `${label} has parts: give them as JSON, --set '${key}=${example}'. Its parts are ${parts.map((part) => part.key).join(', ')}. Nothing was written.`
  )
}
