import { undoDoubleEncoding } from '../iim/double-encoding.ts'
import { isFieldText } from './field-text.ts'
import type { TagEntry, TagValue } from './tag-entries.ts'

/** What is odd about the text of XMP and EXIF fields: bytes that are not UTF-8, and text that was encoded twice. */
export function listTextWarnings(entries: readonly TagEntry[]): readonly string[] {
  return entries.filter(isFieldText).flatMap(({ group, name, value, guessed }) => {
    const tag = `${group}:${name}`
    if (guessed) return [`${tag} is not in UTF-8; how it is read is a guess. Check accented letters.`]
    const double = listTexts(value).find((text) => undoDoubleEncoding(text) !== null)
    return double === undefined
      ? []
      : [
          `${tag} holds text that was encoded twice (${JSON.stringify(excerpt(double))}). Save the field as it should be.`
        ]
  })
}

const mostCharacters = 60

function excerpt(text: string): string {
  const characters = [...text]
  return characters.length > mostCharacters ? `${characters.slice(0, mostCharacters).join('')} …` : text
}

function listTexts(value: TagValue): readonly string[] {
  return typeof value === 'string' ? [value] : Object.values(value).flatMap(listTexts)
}
