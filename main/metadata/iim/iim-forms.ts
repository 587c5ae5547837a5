import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'

// Source: IPTC NewsCodes "genre", the numbers IIM 4.2 wants before the word in 2:04.
const genreNumbers: ReadonlyMap<string, string> = new Map(
  [
    'Current',
    'Analysis',
    'Archive material',
    'Background',
    'Feature',
    'Forecast',
    'History',
    'Obituary',
    'Opinion',
    'Polls and Surveys',
    'Profile',
    'Results Listings and Statistics',
    'Side bar and supporting information',
    'Summary',
    'Transcript and Verbatim',
    'Interview',
    'From the Scene',
    'Retrospective',
    'Statistics',
    'Update',
    'Wrap-up',
    'Press Release'
  ].map((name, index) => [name.toLowerCase(), `${index + 1}`.padStart(3, '0')])
)

/**
 * What a text of IIM says in the desk's form: "003:Archive material" is "Archive material", "IPTC:15054000:sport::" is "15054000".
 *
 * Text that has not the dataset's form is given as it is.
 */
export function readIimForm({ iim }: Pick<FieldDefinition, 'iim'>, text: string): string {
  switch (iim?.form) {
    case 'genre':
      return /^\d{3}:([\s\S]+)$/.exec(text)?.[1] ?? text
    case 'subject':
      return /^[^:]*:(\d{8})(?::|$)/.exec(text)?.[1] ?? text
    default:
      return text
  }
}

/**
 * A text in IIM's form; what IIM holds already of the same meaning stays to the letter. Null where IIM has no form for it: it then stands in
 * XMP alone. Source: IIM 4.2, 2:04 and 2:12.
 */
export function writeIimForm(
  field: Pick<FieldDefinition, 'iim'>,
  text: string,
  present: readonly string[]
): string | null {
  const same = present.find((stored) => stored !== text && readIimForm(field, stored) === text)
  switch (field.iim?.form) {
    case 'genre': {
      if (/^\d{3}:/.test(text)) return text
      const number = genreNumbers.get(text.toLowerCase())
      return same ?? (number === undefined ? null : `${number}:${text}`)
    }
    case 'subject':
      return same ?? (/^\d{8}$/.test(text) ? `IPTC:${text}:::` : text)
    default:
      return text
  }
}
