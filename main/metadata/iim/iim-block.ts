import type { IimCharset } from './iim-charset.ts'
import { findIimCharset, hasForeignBytes, isUtf8 } from './iim-charset.ts'
import { isTextDataset } from './iim-text-datasets.ts'
import type { IimDataset, ParsedIim } from './parse-iim.ts'
import { parseIim } from './parse-iim.ts'

/** One IIM block of a file. `name` is ExifTool's group: "IPTC" for the one where the standard puts it, "IPTC2" … for others. */
export interface IimBlock extends ParsedIim {
  readonly name: string
  /** Where it stands in the file, in ExifTool's words, numbered where one place has several: "JPEG-APP13-Photoshop-IPTC 1". */
  readonly place: string
  readonly raw: Buffer
  readonly charset: IimCharset
  /** What is odd about the block's text, in words for a person. */
  readonly warnings: readonly string[]
}

/** Reads a block: its datasets and the character set of its text. */
export function readIimBlock({ name, place, raw }: Pick<IimBlock, 'name' | 'place' | 'raw'>): IimBlock {
  const parsed = parseIim(raw)
  const texts = parsed.datasets.filter(isTextDataset).map((dataset) => trimNul(dataset.bytes))
  const charset = findIimCharset(parsed.datasets, texts)
  return { ...parsed, name, place, raw, charset, warnings: describeBlock(name, parsed, charset, texts) }
}

/**
 * The dataset's text. Trailing NULs go, as some programs end texts with one.
 *
 * Bytes that are not what the block's character set says are read one value at a time: as UTF-8 where they are valid, else as Latin (cp1252).
 */
export function readIimText(block: Pick<IimBlock, 'charset'>, { bytes }: Pick<IimDataset, 'bytes'>): string {
  const text = trimNul(bytes)
  if (!hasForeignBytes(text)) return text.toString('latin1')
  const { encoding, known } = block.charset
  const valid = isUtf8(text)
  if (encoding === 'utf-8') return decode(text, valid ? 'utf-8' : 'windows-1252')
  return decode(text, known === 'assumed' && valid ? 'utf-8' : encoding)
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

function trimNul(bytes: Buffer): Buffer {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end -= 1
  return bytes.subarray(0, end)
}

function describeBlock(
  name: string,
  { tail }: ParsedIim,
  charset: IimCharset,
  texts: readonly Buffer[]
): readonly string[] {
  const foreign = texts.filter(hasForeignBytes)
  const warnings: string[] = []
  if (tail.length > 0) warnings.push(`${name}: ${tail.length} bytes after the last readable IIM dataset make no sense.`)
  if (charset.known === 'detected') {
    warnings.push(`${name} does not say what character set it is in; its bytes are valid UTF-8 and are read as that.`)
  }
  if (charset.known === 'assumed') {
    warnings.push(
      `${name} does not say what character set it is in; it is read as Latin (cp1252). Check accented letters.`
    )
    if (foreign.some(isUtf8)) warnings.push(`${name} mixes Latin and UTF-8 bytes; each value is read as what it is.`)
  }
  if (charset.encoding === 'utf-8' && charset.known === 'declared' && !foreign.every(isUtf8)) {
    warnings.push(
      `${name} says it is UTF-8 but holds other bytes; those values are read as Latin (cp1252). Check accented letters.`
    )
  }
  return warnings
}
