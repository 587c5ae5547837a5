import type { IimBlock } from '../iim/iim-block.ts'
import { digestIim } from '../iim/iim-digest.ts'
import { buildIimBlock } from './build-iim-block.ts'
import type { DigestPlan } from './plan-digest.ts'
import type { ExifToolWrite } from './run-exiftool-write.ts'
import type { IimWrites, TagWrite } from './tag-write.ts'
import { commandBlocks } from './write-iim-blocks.ts'

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
  const [block = null] = blocks
  if (block === null || isOneBlock(block, blocks)) {
    const iimBlock = buildIimBlock(block, writes)
    return { iimBlock, options: [], tags: planDigestTag(digest, digestIim(iimBlock)) }
  }
  const { tags, options } = commandBlocks(path, blocks, writes)
  return { tags: [...tags, ...planDigestTag(digest, 'new')], options }
}

// ExifTool puts a whole block into every APP13 segment that has one: where all hold the same bytes, they still do.
function isOneBlock(block: IimBlock, blocks: readonly IimBlock[]): boolean {
  if (blocks.length === 1) return block.name === 'IPTC'
  return blocks.every(({ place, raw }) => place.startsWith('JPEG-APP13-') && raw.equals(block.raw))
}

function planDigestTag(digest: DigestPlan, value: string): readonly TagWrite[] {
  if (digest === 'keep') return []
  return [{ tag: digestTag, values: digest === 'fresh' ? [value] : [] }]
}
