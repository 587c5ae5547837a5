import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'

// Tab and line ends are text. Other control characters have no place in XML 1.0 (chapter 2.2), nor do U+FFFE, U+FFFF and half surrogates;
// ExifTool would write a full stop in their stead.
const refused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

/** Throws DeskError `character-refused` for text that cannot be stored exactly in all containers. */
export function requireWholeText(field: FieldDefinition, text: string): void {
  const found = refused.exec(text)
  if (found === null) return
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  throw new DeskError(
    'character-refused',
    `${field.label} holds the invisible character U+${code} at place ${found.index + 1}, which no photo file can keep. Nothing was written. Take it out and save again.`
  )
}
