/** Texts of one field by language; `x-default` is the one shown when no language is asked for. */
export type LanguageTexts = { readonly [language: string]: string }

/** One structure: its parts by key, as the field table names them. A part the table does not know stands under ExifTool's name for it. */
export type FieldStructure = { readonly [part: string]: StructurePart }

/** The value of a part: text, a list of texts, texts by language, a structure or a list of structures. The table says which. */
export type StructurePart = string | readonly string[] | LanguageTexts | FieldStructure | readonly FieldStructure[]

/** The value of a field: one text, a list of texts, texts by language, or structures. */
export type FieldValue = string | readonly string[] | LanguageTexts | readonly FieldStructure[]

/** True where the value is a list of texts. An empty list is one. */
export function isListValue(value: FieldValue | StructurePart | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

/** True where the value is a list of structures, with at least one. */
export function isStructuresValue(value: FieldValue | StructurePart | undefined): value is readonly FieldStructure[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item !== 'string')
}

/** True where a field's value is texts by language. */
export function isLanguagesValue(value: FieldValue | undefined): value is LanguageTexts {
  return typeof value === 'object' && !Array.isArray(value)
}

/** Every text a value holds, in order: list items, languages, the parts of structures. */
export function listTexts(value: FieldValue | StructurePart | undefined): readonly string[] {
  if (value === undefined) return []
  if (typeof value === 'string') return [value]
  return Object.values<FieldValue | StructurePart>(value).flatMap(listTexts)
}

/** The value as the one text a person reads: lists joined by "; ", languages by their `x-default` (else the first), structures by their parts. */
export function readAsText(value: FieldValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  if (isListValue(value)) return value.join('; ')
  if (isStructuresValue(value)) return value.map(readStructureAsText).join('; ')
  return readDefaultText(value)
}

/** One structure as a line: its texts with commas between them, of languages the `x-default` (else the first). */
export function readStructureAsText(structure: FieldStructure): string {
  return Object.values(structure)
    .map(readPartAsText)
    .filter((text) => text !== '')
    .join(', ')
}

function readPartAsText(part: StructurePart): string {
  if (typeof part === 'string') return part
  if (isListValue(part)) return part.join(', ')
  if (isStructuresValue(part)) return part.map(readStructureAsText).join(', ')
  return isLanguageTexts(part) ? readDefaultText(part) : readStructureAsText(part)
}

// Parts of a structure have names no language has; only the table can tell for certain, and for reading aloud this is enough.
function isLanguageTexts(part: StructurePart): part is LanguageTexts {
  return Object.entries(part).every(
    ([key, text]) => typeof text === 'string' && /^(?:x-default|[a-z]{2,3}(?:-[A-Za-z0-9]+)*)$/.test(key)
  )
}

function readDefaultText(texts: LanguageTexts | readonly FieldStructure[]): string {
  const [first] = Object.values<unknown>(texts)
  const text = 'x-default' in texts ? texts['x-default'] : first
  return typeof text === 'string' ? text : ''
}

/** The value as a list: one text is a list of one, an absent value an empty list. Structures are none. */
export function readAsList(value: FieldValue | undefined): readonly string[] {
  if (value === undefined || isStructuresValue(value)) return []
  if (isListValue(value)) return value
  const text = readAsText(value)
  return text === '' ? [] : [text]
}
