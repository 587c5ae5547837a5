import type { IimBlock } from '../iim/iim-block.ts'
import { parseIim } from '../iim/parse-iim.ts'
import { buildIimBlock } from './build-iim-block.ts'
import type { IimWrites } from './tag-write.ts'

/** The bytes of one block in UTF-8 with what all blocks say: the standard one, and datasets only others have. Null where there is none. */
export function mergeIimBlocks(blocks: readonly IimBlock[]): Buffer | null {
  const first = blocks.find(({ name }) => name === 'IPTC') ?? blocks[0]
  if (first === undefined) return null
  const added = new Map<number, readonly Buffer[]>()
  for (const block of blocks) {
    if (block !== first)
      for (const [number, values] of listRecordTwo(block)) if (!added.has(number)) added.set(number, values)
  }
  for (const { record, number } of first.datasets) if (record === 2) added.delete(number)
  return buildIimBlock(first, added)
}

function listRecordTwo(block: IimBlock): IimWrites {
  const values = new Map<number, readonly Buffer[]>()
  for (const { record, number, bytes } of parseIim(buildIimBlock(block, new Map())).datasets) {
    if (record === 2 && number !== 0) values.set(number, [...(values.get(number) ?? []), bytes])
  }
  return values
}
