/** How one agency writes the credit at the end of a caption. */
export interface CreditForm {
  readonly agency: string
  /** The field Credit of its photos. */
  readonly credit: RegExp
  /** Its credit in a caption, well or badly written; `name` where the photographer can be told. Global. */
  readonly written: readonly RegExp[]
  /** What one should be; `name` is empty where it cannot be told. */
  readonly rewrite: (found: string, name: string) => string
  /** A whole credit for a caption that has none. */
  readonly write: (name: string) => string
  /** Its name anywhere in a caption. */
  readonly mention: RegExp
}

const photoBy = '(?:photos?|pictures?|image)?\\s*(?:by|:|par)?'
const bracketed = (agency: string): RegExp =>
  new RegExp(`\\(\\s*${photoBy}\\s*(?<name>[^()/:]{2,60}?)\\s*/\\s*${agency}\\s*\\)`, 'giu')

/** The agencies whose form of credit is known, from their published captions. */
export const creditForms: readonly CreditForm[] = [
  {
    agency: 'AFP',
    credit: /^(?:AFP|Agence France[- ]Presse)(?!.*getty)/i,
    written: [bracketed('AFP'), /\bAFP\s?PHOTO\s*[/:-]\s*(?=\p{L})/giu],
    rewrite: (_found, name) => (name === '' ? 'AFP PHOTO / ' : `(Photo by ${name} / AFP)`),
    write: (name) => `(Photo by ${name} / AFP)`,
    mention: /\bAFP\b|Agence France[- ]Presse/i
  },
  {
    agency: 'AP',
    credit: /^(?:AP|The Associated Press|Associated Press)$/i,
    written: [/\(\s*AP\s*(?:photos?|foto)?\s*\/\s*(?<name>[^()]{2,80}?)\s*\)/giu, bracketed('AP')],
    rewrite: (_found, name) => `(AP Photo/${name})`,
    write: (name) => `(AP Photo/${name})`,
    mention: /\bAP\b|Associated Press/
  },
  {
    agency: 'Reuters',
    credit: /^reuters\b/i,
    written: [/\breuters\s*\/\s*(?=\p{Lu})/giu],
    rewrite: () => 'REUTERS/',
    write: (name) => `REUTERS/${name}`,
    mention: /\breuters\b/i
  },
  {
    agency: 'EPA',
    credit: /^epa(?:-efe)?$/i,
    written: [/\bepa(?:-efe)?\s*\/\s*(?=\p{Lu})/giu],
    rewrite: (found) => (/efe/i.test(found) ? 'EPA-EFE/' : 'EPA/'),
    write: (name) => `EPA/${name}`,
    mention: /\bepa\b/i
  },
  {
    agency: 'Getty Images',
    credit: /getty/i,
    written: [bracketed('Getty Images')],
    rewrite: (_found, name) => `(Photo by ${name}/Getty Images)`,
    write: (name) => `(Photo by ${name}/Getty Images)`,
    mention: /\bgetty\b/i
  }
]
