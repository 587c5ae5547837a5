import type { IimDataset } from './parse-iim.ts'

/** How the bytes of an IIM block become text: `encoding` as TextDecoder names it, and how that is known. */
export interface IimCharset {
  readonly encoding: string
  readonly known: 'declared' | 'detected' | 'assumed' | 'plain'
}

// ISO 2022 designations of the 96-character sets in 1:90, by final byte. Source: ISO-IR register.
const isoParts: Readonly<Record<string, string>> = {
  A: 'windows-1252',
  B: 'iso-8859-2',
  C: 'iso-8859-3',
  D: 'iso-8859-4',
  F: 'iso-8859-7',
  G: 'iso-8859-6',
  H: 'iso-8859-8',
  L: 'iso-8859-5',
  M: 'iso-8859-9'
}

const escapeMark = '\u001b'
const utf8Declaration = `${escapeMark}%G`
// With this one the block says so wherever it stands; ExifTool honours it only before record 2.
const declarationDataset = { record: 1, number: 90 }

/** True for the dataset that declares the block's character set, 1:90. */
export function isCharsetDeclaration({ record, number }: Pick<IimDataset, 'record' | 'number'>): boolean {
  return record === declarationDataset.record && number === declarationDataset.number
}

/** The dataset that declares UTF-8. */
export const utf8Charset: IimDataset = { ...declarationDataset, bytes: Buffer.from(utf8Declaration, 'latin1') }

/** The character set of a block: what 1:90 declares, else UTF-8 where all text is valid as such, else Latin (cp1252). */
export function findIimCharset(datasets: readonly IimDataset[], texts: readonly Buffer[]): IimCharset {
  const declared = findDeclared(datasets)
  if (declared !== null) return { encoding: declared, known: 'declared' }
  const foreign = texts.filter(hasForeignBytes)
  if (foreign.length === 0) return { encoding: 'windows-1252', known: 'plain' }
  return foreign.every(isUtf8)
    ? { encoding: 'utf-8', known: 'detected' }
    : { encoding: 'windows-1252', known: 'assumed' }
}

/** True where the bytes are valid UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** True where not every byte is ASCII. */
export function hasForeignBytes(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80)
}

function findDeclared(datasets: readonly IimDataset[]): string | null {
  const declarations = datasets
    .filter(isCharsetDeclaration)
    .map(({ bytes }) => bytes.toString('latin1').replace(/\0+$/, ''))
  if (declarations.includes(utf8Declaration)) return 'utf-8'
  for (const designation of declarations.flatMap((declaration) => declaration.split(escapeMark))) {
    const part = /^[-./]([A-M])/.exec(designation)?.[1]
    const encoding = part === undefined ? undefined : isoParts[part]
    if (encoding !== undefined) return encoding
  }
  return null
}
