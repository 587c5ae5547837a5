import type { FieldPart } from '../../shared/fields/field-part.ts'
import { fieldTable } from '../../shared/fields/field-table.ts'
import { spokenLanguage } from './language.ts'

type Labelled = Pick<FieldPart, 'key' | 'label'> & { readonly parts?: readonly FieldPart[] | undefined }

// Two structures may share a part: either's path is as good as the other's.
const paths = new Map<unknown, string>(fieldTable.flatMap((field) => listPaths(field, field.key)))

/** A field's label in the spoken language. */
export function nameField({ key, label }: Pick<Labelled, 'key' | 'label'>): string {
  return spokenLanguage().fieldLabels[key] ?? label
}

/** The label of a structure's part in the spoken language; `part` as it stands in the field table. */
export function namePart(part: Pick<Labelled, 'label'>): string {
  return spokenLanguage().fieldLabels[paths.get(part) ?? ''] ?? part.label
}

/** The field and its parts, theirs among them, each with its path. */
function listPaths(labelled: Labelled, path: string): readonly (readonly [Labelled, path: string])[] {
  const parts = labelled.parts ?? []
  return [[labelled, path], ...parts.flatMap((part) => listPaths(part, `${path}.${part.key}`))]
}
