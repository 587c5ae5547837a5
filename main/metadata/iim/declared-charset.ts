import type { IimDataset } from './parse-iim.ts'

/** What 1:90 says: the character set in words of the standard, and its name for a TextDecoder, null for one that is not known. */
export interface DeclaredCharset {
  readonly name: string
  readonly encoding: string | null
}

const escapeMark = '\u001b'
const utf8Declaration = `${escapeMark}%G`
const declarationDataset = { record: 1, number: 90 }

/** The dataset that declares UTF-8. */
export const utf8Charset: IimDataset = { ...declarationDataset, bytes: Buffer.from(utf8Declaration, 'latin1') }

/** True for the dataset that declares the block's character set, 1:90. */
export function isCharsetDeclaration({ record, number }: Pick<IimDataset, 'record' | 'number'>): boolean {
  return record === declarationDataset.record && number === declarationDataset.number
}

// Final characters of ISO 2022 designations of 96-character sets. Source: ISO-IR register (100, 101, 109, 110, 126, 127, 138, 144, 148, 157, …).
const isoParts: Readonly<Record<string, string>> = {
  A: 'iso-8859-1',
  B: 'iso-8859-2',
  C: 'iso-8859-3',
  D: 'iso-8859-4',
  F: 'iso-8859-7',
  G: 'iso-8859-6',
  H: 'iso-8859-8',
  L: 'iso-8859-5',
  M: 'iso-8859-9',
  T: 'windows-874',
  V: 'iso-8859-10',
  Y: 'iso-8859-13',
  _: 'iso-8859-14',
  b: 'iso-8859-15',
  f: 'iso-8859-16'
}

// Designations of 94×94-character sets, whose text is then in the upper half: EUC. Source: ISO-IR register (58, 87, 149, 168).
const eastAsianParts: Readonly<Record<string, string>> = { A: 'gb18030', B: 'euc-jp', C: 'euc-kr' }

// "ESC % G" and its forms without return, levels 1 to 3. Source: ISO-IR register (190 to 192, 196).
const utf8 = /^%(?:G|\/[GHI])/
const singleByte = /^[-./]([A-Z_bf])/
const eastAsian = /^\$[()*+]([ABC])/

/** The character set 1:90 declares, wherever it stands in the block; UTF-8 where several declarations say different things. Null where there is none. */
export function findDeclaredCharset(datasets: readonly IimDataset[]): DeclaredCharset | null {
  const declared = datasets.filter(isCharsetDeclaration).flatMap(({ bytes }) =>
    bytes
      .toString('latin1')
      .split(escapeMark)
      .map((designation) => designation.replace(/[\0 ]+$/, ''))
      .filter((designation) => designation !== '')
      .map(readDesignation)
  )
  return (
    declared.find(({ encoding }) => encoding === 'utf-8') ??
    declared.find(({ encoding }) => encoding !== null) ??
    declared[0] ??
    null
  )
}

function readDesignation(designation: string): DeclaredCharset {
  if (utf8.test(designation)) return { name: 'utf-8', encoding: 'utf-8' }
  const single = isoParts[singleByte.exec(designation)?.[1] ?? '']
  const part = single ?? eastAsianParts[eastAsian.exec(designation)?.[1] ?? '']
  if (part !== undefined) return { name: part, encoding: nameForDecoder(part) }
  return { name: `ESC ${[...designation].map(printable).join(' ')}`, encoding: null }
}

// Programs that declare ISO 8859-1 or -9 write Windows' superset of it, with quotes and dashes; so the WHATWG standard reads it.
function nameForDecoder(part: string): string {
  if (part === 'iso-8859-1') return 'windows-1252'
  return part === 'iso-8859-9' ? 'windows-1254' : part
}

function printable(character: string): string {
  return /[!-~]/.test(character) ? character : `0x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}
