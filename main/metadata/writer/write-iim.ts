import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { IimBlock } from '../iim/iim-block.ts'
import { readIimText } from '../iim/iim-block.ts'
import { hasForeignBytes, isUtf8 } from '../iim/iim-charset.ts'
import { digestIim } from '../iim/iim-digest.ts'
import { findIimTag } from '../iim/iim-tag-names.ts'
import { isTextDataset } from '../iim/iim-text-datasets.ts'
import { buildIimBlock } from './build-iim-block.ts'
import type { DigestPlan } from './plan-digest.ts'
import type { ExifToolWrite } from './run-exiftool-write.ts'
import type { IimWrites, TagWrite } from './tag-write.ts'

/** The part of an ExifTool command that writes IIM and the digest. */
export type IimCommand = Required<Pick<ExifToolWrite, 'tags' | 'options'>> & Pick<ExifToolWrite, 'iimBlock'>

const digestTag = 'Photoshop:IPTCDigest'
const nothing: IimCommand = { tags: [], options: [] }

/**
 * How IIM gets its new values: as one whole block made by us where the file has the standard block or none; dataset by dataset through
 * ExifTool where there are blocks in several places, which all keep what is their own.
 *
 * Throws DeskError `format-not-writable` where several blocks cannot be brought to one character set without losing text.
 */
export function commandIim(
  path: string,
  blocks: readonly IimBlock[],
  writes: IimWrites,
  digest: DigestPlan
): IimCommand {
  const isNothing = blocks.length === 0 && [...writes.values()].every((values) => values.length === 0)
  if (writes.size === 0 || isNothing) return nothing
  const [block = null, ...others] = blocks
  if (others.length === 0 && (block === null || block.name === 'IPTC')) {
    const iimBlock = buildIimBlock(block, writes)
    return { iimBlock, options: [], tags: planDigestTag(digest, digestIim(iimBlock)) }
  }
  return { ...commandEach(path, blocks, writes, digest), options: nameCharset(blocks) }
}

function planDigestTag(digest: DigestPlan, value: string): readonly TagWrite[] {
  if (digest === 'keep') return []
  return [{ tag: digestTag, values: digest === 'fresh' ? [value] : [] }]
}

function commandEach(
  path: string,
  blocks: readonly IimBlock[],
  writes: IimWrites,
  digest: DigestPlan
): Pick<IimCommand, 'tags'> {
  const tags = [...writes].map(([number, values]) => ({
    tag: `IPTC:${findIimTag(number)}#`,
    values: values.map((bytes) => bytes.toString('utf8'))
  }))
  const converted = listConversions(blocks, writes)
  if (converted === null) throw severalCharsets(path)
  return {
    tags: [...tags, ...converted, { tag: 'IPTC:CodedCharacterSet', values: ['UTF8'] }, ...planDigestTag(digest, 'new')]
  }
}

// ExifTool converts only what it writes. A dataset that is not UTF-8 yet is written too, possible only where all blocks say the same there.
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
    result.push({ tag: `IPTC:${findIimTag(number)}#`, values })
  }
  return result
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
