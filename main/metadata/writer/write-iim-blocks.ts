import { DeskError } from '../../../shared/contract/desk-error.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import { hasForeignBytes, isUtf8 } from '../iim/decode-text.ts'
import type { IimBlock } from '../iim/iim-block.ts'
import { readIimText } from '../iim/iim-block.ts'
import { findIimTag } from '../iim/iim-tag-names.ts'
import { isTextDataset } from '../iim/iim-text-datasets.ts'
import type { IimWrites, TagWrite } from './tag-write.ts'

/** ExifTool's tags and options that write datasets into every block of a file. */
export interface BlocksCommand {
  readonly tags: readonly TagWrite[]
  readonly options: readonly string[]
}

/**
 * How new values get into several blocks that differ: dataset by dataset, in UTF-8, to which texts in other character sets are brought.
 *
 * Texts that cannot be brought to it stay in their own character set where the new values are ASCII, the same in all; else throws DeskError
 * `format-not-writable`.
 */
export function commandBlocks(path: string, blocks: readonly IimBlock[], writes: IimWrites): BlocksCommand {
  const tags = [...writes].map(([number, values]) => ({
    tag: `IPTC:${findIimTag(number)}#`,
    values: values.map((bytes) => bytes.toString('utf8'))
  }))
  const converted = listConversions(blocks, writes)
  if (converted !== null) {
    const declared = { tag: 'IPTC:CodedCharacterSet', values: ['UTF8'] }
    return { tags: [...tags, ...converted, declared], options: nameCharset(blocks) }
  }
  if ([...writes.values()].flat().some(hasForeignBytes)) throw severalCharsets(path)
  return { tags, options: [] }
}

// ExifTool converts only what it writes. A dataset that is not UTF-8 yet is written too: possible only where all blocks say the same there, and
// nothing is over its limit, where ExifTool would cut it.
function listConversions(blocks: readonly IimBlock[], writes: IimWrites): readonly TagWrite[] | null {
  const texts = blocks.map((block) => readTexts(block, writes))
  const foreign = new Set(
    blocks.flatMap((block) =>
      block.datasets.filter((dataset) => isTextDataset(dataset) && !isUtf8(dataset.bytes)).map(({ number }) => number)
    )
  )
  const result: TagWrite[] = []
  for (const number of foreign) {
    if (writes.has(number)) continue
    const [values, ...others] = texts.map((text) => text.get(number) ?? [])
    if (values === undefined || others.some((other) => JSON.stringify(other) !== JSON.stringify(values))) return null
    if (values.some((value) => isOverLimit(number, value))) return null
    result.push({ tag: `IPTC:${findIimTag(number)}#`, values })
  }
  return result
}

function isOverLimit(number: number, value: string): boolean {
  const limit = fieldTable.find(({ iim }) => iim?.dataset === `2:${number}`)?.iim?.maxBytes
  return limit !== undefined && Buffer.byteLength(value) > limit
}

function readTexts(block: IimBlock, writes: IimWrites): ReadonlyMap<number, readonly string[]> {
  const texts = new Map<number, readonly string[]>()
  for (const dataset of block.datasets) {
    if (!isTextDataset(dataset) || writes.has(dataset.number)) continue
    texts.set(dataset.number, [...(texts.get(dataset.number) ?? []), readIimText(block, dataset)])
  }
  return texts
}

// Tells ExifTool that blocks without a declaration are UTF-8 already, where they are.
function nameCharset(blocks: readonly IimBlock[]): readonly string[] {
  const foreign = blocks
    .flatMap((block) => block.datasets.filter(isTextDataset))
    .filter(({ bytes }) => hasForeignBytes(bytes))
  return foreign.length > 0 && foreign.every(({ bytes }) => isUtf8(bytes)) ? ['-charset', 'iptc=utf8'] : []
}

function severalCharsets(path: string): DeskError {
  return new DeskError(
    'format-not-writable',
    'This file holds several IIM blocks that differ in text and are not in UTF-8: they cannot be brought to one character set without losing words. The photo is as it was. Let the program that wrote it write it anew.',
    { path }
  )
}
