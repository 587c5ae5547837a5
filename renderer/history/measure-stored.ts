import type { CharsetReading } from '../../shared/contract/charset.ts'
import { codePageNames } from '../../shared/contract/code-pages.ts'
import type { FieldCopy } from '../../shared/contract/fields.ts'
import { listTexts } from '../../shared/fields/field-value.ts'

/** The code pages in which a character may take more than one byte. */
const wide: ReadonlySet<string> = new Set(['shift_jis', 'euc-jp', 'euc-kr', 'gb18030', 'big5'])

/** The single-byte code page an IIM copy is stored in, with the bytes its text takes there; null for UTF-8, and where that cannot be told. */
export function measureStored(
  { container, block, value }: FieldCopy,
  charsets: readonly CharsetReading[]
): { readonly charset: string; readonly bytes: number } | null {
  if (container !== 'iim') return null
  const charset = charsets.find((reading) => reading.block === block)?.used
  if (charset === undefined || wide.has(charset) || !codePageNames.some((name) => name === charset)) return null
  return { charset, bytes: listTexts(value).reduce((bytes, text) => bytes + [...text].length, 0) }
}
